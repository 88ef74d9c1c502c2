import { describe, expect, it } from 'vitest';
import type { CalibrationPoint } from '../../../src-workers/domain/calibration/calibration-point';
import { groundPoint } from '../../../src-workers/domain/calibration/calibration-point';
import type { Foreground } from '../../../src-workers/domain/density/foreground';
import { leastSquaresVelocity } from '../../../src-workers/domain/density/least-squares-velocity';
import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';
import { Analyser, type AnalyserOptions } from '../../../src-workers/domain/analyser';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { DetectedFrame } from '../../../src-workers/domain/frame-result';
import { box, type Box } from '../../../src-workers/domain/geometry/box';
import { normalisedPoint, pixelPoint } from '../../../src-workers/domain/geometry/point';
import { milliseconds } from '../../../src-workers/domain/units';
import type { Zone } from '../../../src-workers/domain/zones/zone';
import { ScriptedTracker } from '../scripted-tracker';

const picture = { width: 1000, height: 500 };
/** The lower half of the picture. */
const zoneOf = (more: Partial<Zone> = {}): Zone => ({
  ...{ id: 'box', name: 'box', kind: 'zone' },
  points: [
    normalisedPoint(0, 0.5),
    normalisedPoint(1, 0.5),
    normalisedPoint(1, 1),
    normalisedPoint(0, 1),
  ],
  ...more,
});
/** A camera straight above: 20 pixels a metre. */
const fromAbove: readonly CalibrationPoint[] = [
  [0, 0],
  [1000, 0],
  [1000, 500],
  [0, 500],
].map(([x, y]) => ({ picture: pixelPoint(x!, y!), ground: groundPoint(x! / 20, y! / 20) }));

const analyserOf = (options: Partial<AnalyserOptions> = {}): Analyser =>
  new Analyser({
    ...{ picture, tracker: new ScriptedTracker(), lines: [], zones: [zoneOf()] },
    ...options,
  });
const frame = (
  ms: number,
  boxes: readonly Box[],
  { foreground, roadUser = 'car' }: { foreground?: Foreground; roadUser?: RoadUserClass } = {},
): DetectedFrame => ({
  mediaTime: milliseconds(ms),
  detections: boxes.map((each) => ({ box: each, class: roadUser, score: 0.9 })),
  ...(foreground === undefined ? {} : { foreground }),
});
/** All, or nothing, of a mask of 20 x 10. */
const mask = (ms: number, full: boolean, more: Partial<Foreground> = {}): Foreground => ({
  mediaTime: milliseconds(ms),
  ...{ width: 20, height: 10 },
  bits: new Uint8Array(25).fill(full ? 255 : 0),
  ...more,
});
const samplesOf = (analyser: Analyser, frames: readonly DetectedFrame[]): readonly ZoneSample[] =>
  frames.flatMap((each) => analyser.step(each).zoneSamples ?? []);
const lastSample = (analyser: Analyser, frames: readonly DetectedFrame[]): ZoneSample =>
  samplesOf(analyser, frames).at(-1)!;
const times = (until: number, everyMs: number): readonly number[] =>
  Array.from({ length: Math.floor(until / everyMs) + 1 }, (_, index) => index * everyMs);

describe('samples of zones', () => {
  it('come in the first frame of every 200 ms, however many frames there are', () => {
    const samples = samplesOf(
      analyserOf(),
      [0, 66.667, 133.333, 200, 266.667, 460, 2000].map((ms) => frame(ms, [])),
    );
    expect(samples.map(({ mediaTime }) => mediaTime)).toEqual([0, 200, 460, 2000]);
  });

  it('are not of masks and regions, and not where there is no zone', () => {
    const zones = [zoneOf({ kind: 'region-of-interest' })];
    expect(samplesOf(analyserOf({ zones }), [frame(0, [])])).toEqual([]);
    expect(analyserOf({ zones }).step(frame(0, [])).zoneSamples).toBeUndefined();
  });

  it.each([
    ['nothing', [], 0],
    ['a quarter of the zone, by 0.45 of a box', [box(0, 250, 1000 / 1.8, 500)], 0.25],
    ['two on the same ground count once', [box(0, 250, 500, 500), box(0, 250, 500, 500)], 0.225],
    ['beside the zone', [box(0, 0, 1000, 240)], 0],
  ])('without calibration and background: %s', (_, boxes, coverage) => {
    const sample = lastSample(analyserOf(), [frame(0, boxes)]);
    expect(sample.coverage).toBeCloseTo(coverage, 1);
    expect(sample).not.toHaveProperty('foreground');
    expect(sample).not.toHaveProperty('unsettled');
  });

  it('take what is no background for covered, but not what a tracked vehicle explains', () => {
    const all = frame(0, [], { foreground: mask(0, true) });
    expect(lastSample(analyserOf(), [all])).toMatchObject({ foreground: 1, coverage: 1 });
    const explained = frame(0, [box(0, 0, 1000, 500)], { foreground: mask(0, true) });
    const sample = lastSample(analyserOf({ calibration: fromAbove }), [explained]);
    expect(sample.foreground).toBe(1);
    // A car of 4.5 m x 1.8 m in a zone of 50 m x 12.5 m.
    expect(sample.coverage).toBeLessThan(0.03);
  });

  it('say why there is no foreground, and then measure vehicles alone', () => {
    const foreground = mask(0, true, { unsettled: 'sudden-change' });
    const sample = lastSample(analyserOf(), [frame(0, [], { foreground })]);
    expect(sample).toMatchObject({ coverage: 0, unsettled: 'sudden-change' });
    expect(sample).not.toHaveProperty('foreground');
  });

  it('forget a mask that is old', () => {
    const sample = lastSample(analyserOf(), [
      frame(0, [], { foreground: mask(0, true) }),
      frame(400, []),
    ]);
    expect(sample.coverage).toBe(0);
  });

  it('weigh ground by what a vehicle of the class stands on', () => {
    // 4.5 m x 1.8 m, driving to the right, in a zone of 50 m x 12.5 m.
    const frames = times(1000, 100).map((ms) => {
      const x = 300 + ms / 5;
      return frame(ms, [box(x - 45, 380, x + 45, 400)]);
    });
    const sample = lastSample(analyserOf({ calibration: fromAbove }), frames);
    expect(sample.coverage).toBeCloseTo((4.5 * 1.8) / (50 * 12.5), 2);
    expect(sample.detected).toEqual({ car: 1 });
  });

  it.each([
    ['pedestrians stand on next to nothing', 'pedestrian', undefined, 0],
    ['two-wheelers are vehicles', 'motorcycle', undefined, 0.45],
    ['a class that the zone does not take', 'bus', ['car'], 0],
  ] as const)('%s', (_, roadUser, classes, coverage) => {
    const zones = [zoneOf(classes === undefined ? {} : { classes })];
    const sample = lastSample(analyserOf({ zones }), [
      frame(0, [box(0, 250, 1000, 500)], { roadUser }),
    ]);
    expect(sample.coverage).toBeCloseTo(coverage, 1);
  });

  it('count who stands for five seconds: on the picture, or on the ground', () => {
    const standing = (ms: number): DetectedFrame => frame(ms, [box(400, 300, 500, 400)]);
    const creeping = (ms: number): DetectedFrame =>
      frame(ms, [box(100 + ms * 0.004, 300, 200 + ms * 0.004, 400)]);
    const after = (
      ms: number,
      of: (ms: number) => DetectedFrame,
      options?: Partial<AnalyserOptions>,
    ): number => lastSample(analyserOf(options), times(ms, 100).map(of)).stationary;
    expect(after(4800, standing)).toBe(0);
    expect(after(5000, standing)).toBe(1);
    // 4 px/s: 0.36 % of the diagonal, and 0.2 m/s.
    expect(after(6000, creeping)).toBe(1);
    expect(after(6000, creeping, { calibration: fromAbove })).toBe(1);
    // Twenty times as far away the same 4 px are 4 m.
    const afar = fromAbove.map(({ picture: at, ground }) => ({
      picture: at,
      ground: groundPoint(ground.x * 20, ground.y * 20),
    }));
    expect(after(6000, creeping, { calibration: afar })).toBe(0);
  });

  it.each([
    ['a queue that stands is a jam', 0, 'jam'],
    ['a queue that creeps is one', 0.1, 'jam'],
    ['traffic that flows is none, however much it covers', 1, 'heavy'],
  ])('without a calibration: %s', (_, boxesPerSecond, state) => {
    // A box of 100 x 100 px is taken for six metres; where one leaves the picture, one comes.
    const samples = samplesOf(
      analyserOf(),
      times(8000, 100).map((ms) => {
        const moved = (boxesPerSecond * ms) / 10;
        const columns = [...Array(16).keys()].map((column) => column * 100 - 600 + moved);
        return frame(
          ms,
          [300, 360, 420, 500].flatMap((bottom) =>
            columns.map((left) => box(left, bottom - 100, left + 100, bottom)),
          ),
        );
      }),
    );
    expect(samples.at(-1)).toMatchObject({ state, density: 1 });
  });

  it('keep the state of a zone that stays drawn as it is, with other settings', () => {
    const full = [box(0, 0, 1000, 500), box(0, 200, 1000, 500)];
    const analyser = analyserOf();
    samplesOf(
      analyser,
      times(5000, 200).map((ms) => frame(ms, full)),
    );
    analyser.setShapes([], [zoneOf({ settings: { fullCoverage: 0.6 } })]);
    expect(analyser.step(frame(5200, full)).zoneSamples?.[0]?.state).toBe('jam');
    analyser.setShapes([], [zoneOf({ points: zoneOf().points.slice(0, 3) })]);
    expect(analyser.step(frame(5400, full)).zoneSamples?.[0]?.state).not.toBe('jam');
  });
});

describe('leastSquaresVelocity (EXAMPLES, Speed)', () => {
  it('0, 7 and 14 m at 0, 0.5 and 1 s are 50.4 km/h', () => {
    const velocity = leastSquaresVelocity(
      [0, 7, 14].map((y, index) => ({ mediaTime: milliseconds(index * 500), x: 3, y })),
    );
    expect(Math.hypot(velocity!.x, velocity!.y) * 3.6).toBeCloseTo(50.4, 9);
  });

  it('says nothing of what was seen too short', () => {
    const points = [0, 100, 200].map((ms) => ({ mediaTime: milliseconds(ms), x: ms, y: 0 }));
    expect(leastSquaresVelocity(points)).toBeUndefined();
  });
});
