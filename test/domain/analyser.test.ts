import { describe, expect, it } from 'vitest';
import { Analyser, type AnalyserOptions } from '../../src-workers/domain/analyser';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { DetectedFrame, FrameResult } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import { normalisedPoint } from '../../src-workers/domain/geometry/point';
import type { CountingLine } from '../../src-workers/domain/lines/counting-line';
import { milliseconds } from '../../src-workers/domain/units';
import type { Zone } from '../../src-workers/domain/zones/zone';
import { ScriptedTracker } from './scripted-tracker';

const picture = { width: 1000, height: 500 };
const lineAt = (y: number, id = 'north'): CountingLine => ({
  id,
  name: id,
  points: [normalisedPoint(0.1, y), normalisedPoint(0.9, y)],
});
const zoneFrom = (top: number, bottom: number, id = 'box'): Zone => ({
  id,
  name: id,
  kind: 'zone',
  points: [
    normalisedPoint(0, top),
    normalisedPoint(1, top),
    normalisedPoint(1, bottom),
    normalisedPoint(0, bottom),
  ],
});
const analyserOf = (options: Partial<AnalyserOptions> = {}): Analyser =>
  new Analyser({ picture, tracker: new ScriptedTracker(), lines: [], zones: [], ...options });

/** One road user, its bottom-centre at (500, y). */
const frame = (ms: number, y: number, roadUser: RoadUserClass = 'car'): DetectedFrame => ({
  mediaTime: milliseconds(ms),
  detections: [{ box: box(480, y - 40, 520, y), class: roadUser, score: 0.9 }],
});
const empty = (ms: number): DetectedFrame => ({ mediaTime: milliseconds(ms), detections: [] });
const run = (analyser: Analyser, ys: readonly number[], fromMs = 0): readonly FrameResult[] =>
  ys.map((y, index) => analyser.step(frame(fromMs + index * 100, y)));
const crossingsOf = (results: readonly FrameResult[]) =>
  results.flatMap(({ crossings }) =>
    crossings.map(({ lineId, direction, time }) => [lineId, direction, Math.round(time)]),
  );

describe('Analyser', () => {
  it('example 12: points before the confirmation count, with the time of the crossing', () => {
    const analyser = analyserOf({ tracker: new ScriptedTracker(3), lines: [lineAt(0.5)] });
    const results = run(analyser, [220, 280, 300]);
    expect(results.map(({ crossings }) => crossings.length)).toEqual([0, 0, 1]);
    expect(crossingsOf(results)).toEqual([['north', 'forward', 50]]);
  });

  it('says what the picture shows, with the class so far', () => {
    const result = analyserOf().step(frame(0, 200));
    expect(result.tracks).toEqual([
      { id: 1, class: 'car', certainty: 1, score: 0.9, box: box(480, 160, 520, 200) },
    ]);
  });

  it('takes the centre of the box when the camera says so', () => {
    const analyser = analyserOf({ lines: [lineAt(0.5)], referencePoint: 'centre' });
    // The centre is 20 px above the bottom: 200, 240, 260, 300 after example 1.
    expect(crossingsOf(run(analyser, [220, 260, 280, 320]))).toEqual([['north', 'forward', 150]]);
  });

  it('takes the hysteresis of the camera', () => {
    const path = [235, 265];
    expect(crossingsOf(run(analyserOf({ lines: [lineAt(0.5)] }), path))).toEqual([]);
    const fine = analyserOf({ lines: [lineAt(0.5)], hysteresisPercent: 1 });
    expect(crossingsOf(run(fine, path))).toEqual([['north', 'forward', 50]]);
  });

  it('gives the crossings of a frame in the order of their times', () => {
    const analyser = analyserOf({ lines: [lineAt(0.7, 'second'), lineAt(0.3, 'first')] });
    expect(crossingsOf(run(analyser, [50, 450]))).toEqual([
      ['first', 'forward', 25],
      ['second', 'forward', 75],
    ]);
  });

  it('a track that ends has the class of all its votes, and its simplified path', () => {
    const analyser = analyserOf();
    const scores: readonly (readonly [RoadUserClass, number])[] = [
      ['car', 0.9],
      ['car', 0.8],
      ['truck', 0.7],
      ['car', 0.85],
      ['truck', 0.9],
      ['car', 0.6],
      ['truck', 0.5],
    ];
    scores.forEach(([roadUser, score], index) => {
      analyser.step({
        mediaTime: milliseconds(index * 100),
        detections: [{ box: box(480, 100, 520, 200 + index * 20), class: roadUser, score }],
      });
    });
    const [ended] = analyser.step(empty(700)).ended;
    expect(ended).toMatchObject({
      id: 1,
      class: 'car',
      uncertain: true,
      firstSeen: 0,
      lastSeen: 600,
      detections: 7,
      path: [
        { mediaTime: 0, point: { x: 0.5, y: 0.4 } },
        { mediaTime: 600, point: { x: 0.5, y: 0.64 } },
      ],
    });
    expect(ended?.certainty).toBeCloseTo(0.578, 3);
  });

  it('takes the class targets of the camera', () => {
    const frames = [frame(0, 200), frame(100, 200), frame(200, 200, 'truck')];
    const certain = (targets: number): boolean | undefined => {
      const analyser = analyserOf({
        classTargets: Object.fromEntries(
          ['car', 'truck'].map((roadUser) => [roadUser, targets]),
        ) as never,
      });
      for (const one of frames) analyser.step(one);
      return analyser.finish(milliseconds(300)).ended[0]?.uncertain;
    };
    expect([certain(0.6), certain(0.7)]).toEqual([false, true]);
  });

  it('finish ends every track, its occupations and its stays', () => {
    const analyser = analyserOf({ lines: [lineAt(0.4)], zones: [zoneFrom(0, 1)] });
    const seen = run(analyser, [210, 210, 210, 210]);
    expect(seen.flatMap(({ zoneEvents }) => zoneEvents)).toEqual([
      { kind: 'entered', time: 0, zoneId: 'box', track: 1, class: 'car' },
    ]);
    const last = analyser.finish(milliseconds(400));
    expect(last.ended).toHaveLength(1);
    expect(last.occupations).toEqual([{ lineId: 'north', track: 1, from: 0, to: 300 }]);
    expect(last.zoneEvents).toEqual([
      { kind: 'open', time: 400, dwell: 400, zoneId: 'box', track: 1, class: 'car' },
    ]);
    expect(analyser.finish(milliseconds(500)).ended).toEqual([]);
  });

  it('a stay whose track is lost is open up to when it was last seen', () => {
    const analyser = analyserOf({ zones: [zoneFrom(0, 1)] });
    run(analyser, [200, 200, 200, 200]);
    expect(analyser.step(empty(900)).zoneEvents).toMatchObject([
      { kind: 'open', time: 300, dwell: 300 },
    ]);
  });

  it('does not see what is in an ignore mask', () => {
    const mask: Zone = { ...zoneFrom(0, 1), kind: 'ignore-mask' };
    expect(analyserOf({ zones: [mask] }).step(frame(0, 200)).tracks).toEqual([]);
  });

  it('tells crossings of every class, whatever the line takes: the final class decides', () => {
    const trucksOnly: CountingLine = { ...lineAt(0.5), classes: ['truck'] };
    expect(crossingsOf(run(analyserOf({ lines: [trucksOnly] }), [200, 300]))).toHaveLength(1);
  });

  it('refuses time that does not grow', () => {
    const analyser = analyserOf();
    analyser.step(empty(100));
    expect(() => analyser.step(empty(100))).toThrow(RangeError);
  });

  it('two runs say the same', () => {
    const once = (): string => {
      const analyser = analyserOf({ lines: [lineAt(0.5)], zones: [zoneFrom(0.3, 0.6)] });
      const results = run(analyser, [50, 150, 200, 240, 290, 350, 400]);
      return JSON.stringify([...results, analyser.finish(milliseconds(700))]);
    };
    expect(once()).toBe(once());
  });
});

describe('Analyser.setShapes', () => {
  it('a line that is drawn as before keeps its state, though its name changed', () => {
    const analyser = analyserOf({ lines: [lineAt(0.5)] });
    run(analyser, [200]);
    analyser.setShapes([lineAt(0.2, 'new'), { ...lineAt(0.5), name: 'renamed' }], []);
    expect(crossingsOf(run(analyser, [300], 100))).toEqual([['north', 'forward', 50]]);
  });

  it('a line that was moved starts anew, a removed one counts no more', () => {
    const analyser = analyserOf({ lines: [lineAt(0.5), lineAt(0.55, 'south')] });
    run(analyser, [200]);
    analyser.setShapes([lineAt(0.51)], []);
    expect(crossingsOf(run(analyser, [350, 200], 100))).toEqual([['north', 'backward', 163]]);
  });

  it('a stay in a removed zone, and an occupation of a removed line, are told', () => {
    const analyser = analyserOf({ lines: [lineAt(0.4)], zones: [zoneFrom(0, 1)] });
    run(analyser, [210, 210, 210, 210]);
    analyser.setShapes([], []);
    const result = analyser.step(frame(400, 210));
    expect(result.zoneEvents).toMatchObject([{ kind: 'open', time: 300, dwell: 300 }]);
    expect(result.occupations).toMatchObject([{ from: 0, to: 300 }]);
  });

  it('a zone that is drawn as before keeps who is inside', () => {
    const analyser = analyserOf({ zones: [zoneFrom(0, 0.5)] });
    run(analyser, [200, 200, 200, 200]);
    analyser.setShapes([], [zoneFrom(0, 0.5), zoneFrom(0.5, 1, 'other')]);
    const events = run(analyser, [400, 400, 400, 400], 400).flatMap(({ zoneEvents }) => zoneEvents);
    expect(events.map(({ kind, zoneId, time }) => [kind, zoneId, time])).toEqual([
      ['left', 'box', 400],
      ['entered', 'other', 400],
    ]);
  });
});
