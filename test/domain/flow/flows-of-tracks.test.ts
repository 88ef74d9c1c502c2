import { describe, expect, it } from 'vitest';
import { Analyser, type AnalyserOptions } from '../../../src-workers/domain/analyser';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { FrameResult } from '../../../src-workers/domain/frame-result';
import { box } from '../../../src-workers/domain/geometry/box';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { milliseconds } from '../../../src-workers/domain/units';
import { ScriptedTracker } from '../scripted-tracker';

const picture = { width: 1000, height: 500 };
const line = (id: string, y: number, classes?: readonly RoadUserClass[]) => ({
  ...{ id, name: id, points: [normalisedPoint(0.1, y), normalisedPoint(0.9, y)] },
  ...(classes && { classes }),
});
const zone = (id: string, top: number, bottom: number) => ({
  ...{ id, name: id, kind: 'zone' as const },
  points: [
    ...[normalisedPoint(0, top), normalisedPoint(1, top)],
    ...[normalisedPoint(1, bottom), normalisedPoint(0, bottom)],
  ],
});
const flow = (id: string, from: string, to: string) => ({ id, name: id, from, to });
const far = line('far', 0.3);
const near = line('near', 0.7);
const through = flow('through', 'far', 'near');

const analyserOf = (options: Partial<AnalyserOptions>): Analyser =>
  new Analyser({
    ...{ picture, tracker: new ScriptedTracker(), lines: [far, near], zones: [] },
    ...{ flows: [through], ...options },
  });
/** A road user at (500, y), 100 ms apart. */
const drive = (
  analyser: Analyser,
  ys: readonly number[],
  fromMs = 0,
  roadUser: RoadUserClass = 'car',
): FrameResult[] =>
  ys.map((y, index) =>
    analyser.step({
      mediaTime: milliseconds(fromMs + index * 100),
      detections: [{ box: box(480, y - 40, 520, y), class: roadUser, score: 0.9 }],
    }),
  );
const gone = (analyser: Analyser, ms: number): FrameResult =>
  analyser.step({ mediaTime: milliseconds(ms), detections: [] });

/** Down the picture: over y = 150 at 150 ms, over y = 350 at 350 ms. */
const down = [50, 100, 200, 300, 400, 450];

describe('flows of tracks', () => {
  it('are told when the track has ended, with the times of both passages', () => {
    const analyser = analyserOf({});
    const results = drive(analyser, down);
    expect(results.flatMap(({ trips = [] }) => trips)).toEqual([]);
    expect(gone(analyser, 600).trips).toEqual([
      { flowId: 'through', track: 1, class: 'car', from: 150, to: 350 },
    ]);
  });

  it('are told at the end of the analysis too, and of nobody who did not take one', () => {
    const analyser = analyserOf({});
    drive(analyser, down);
    expect(analyser.finish(milliseconds(600)).trips).toHaveLength(1);
    const upwards = analyserOf({});
    drive(upwards, [...down].reverse());
    expect(gone(upwards, 600)).not.toHaveProperty('trips');
  });

  it('begin in a zone when it is entered', () => {
    const analyser = analyserOf({
      zones: [zone('box', 0.15, 0.5)],
      flows: [flow('f', 'box', 'near')],
    });
    // Inside from 100 ms to 500 ms, which is longer than the flicker that counts nothing.
    drive(analyser, [50, 100, 150, 200, 230, 300, 400, 450]);
    expect(gone(analyser, 900).trips).toMatchObject([{ flowId: 'f', from: 100, to: 550 }]);
  });

  it('are taken by the classes that both of its places take', () => {
    const lines = [far, line('near', 0.7, ['truck'])];
    const car = analyserOf({ lines });
    drive(car, down);
    expect(gone(car, 600)).not.toHaveProperty('trips');
    const truck = analyserOf({ lines });
    drive(truck, down, 0, 'truck');
    expect(gone(truck, 600).trips).toMatchObject([{ class: 'truck' }]);
  });

  it('forget a place that was moved on the way, and know one that stayed', () => {
    const analyser = analyserOf({});
    drive(analyser, down.slice(0, 3));
    // The origin is drawn elsewhere: what was passed is not it.
    analyser.setShapes([line('far', 0.32), near], [], [through]);
    drive(analyser, down.slice(3), 300);
    expect(gone(analyser, 600)).not.toHaveProperty('trips');
    const other = analyserOf({});
    drive(other, down.slice(0, 3));
    // Another line comes, and both of the flow stay as they are.
    other.setShapes([far, near, line('other', 0.9)], [], [through]);
    drive(other, down.slice(3), 300);
    expect(gone(other, 600).trips).toHaveLength(1);
  });
});
