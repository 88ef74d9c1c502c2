import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { suppressNonMaxima } from '../../../src-workers/domain/detection/non-maximum-suppression';
import {
  roadUserClasses,
  type RoadUserClass,
} from '../../../src-workers/domain/detection/road-user';
import { box, iou } from '../../../src-workers/domain/geometry/box';

const detection = (left: number, roadUser: RoadUserClass, score: number): Detection => ({
  box: box(left, 0, left + 100, 100),
  class: roadUser,
  score,
});

describe('non-maximum suppression', () => {
  const car = detection(0, 'car', 0.9);
  it.each([
    ['a weaker car on the same place goes', detection(10, 'car', 0.8), 'class', 1],
    ['a car beside it stays: IoU 0.25', detection(60, 'car', 0.8), 'class', 2],
    ['a truck on the same place stays within a class', detection(10, 'truck', 0.8), 'class', 2],
    ['a truck on the same place goes among vehicles', detection(10, 'truck', 0.8), 'vehicles', 1],
    ['a pedestrian before the car stays', detection(10, 'pedestrian', 0.8), 'vehicles', 2],
  ] as const)('%s', (_reason, other, scope, left) => {
    expect(suppressNonMaxima([other, car], 0.45, scope)).toHaveLength(left);
    expect(suppressNonMaxima([other, car], 0.45, scope)[0]).toBe(car);
  });

  it('does not suppress by what was suppressed itself', () => {
    const chain = [detection(0, 'car', 0.9), detection(35, 'car', 0.8), detection(70, 'car', 0.7)];
    expect(suppressNonMaxima(chain, 0.45, 'class')).toEqual([chain[0], chain[2]]);
  });

  it('keeps the first of equal scores', () => {
    const [first, second] = [detection(0, 'car', 0.5), detection(1, 'car', 0.5)];
    expect(suppressNonMaxima([first, second], 0.45, 'class')).toEqual([first]);
  });

  it('leaves no rivals, and adds nothing when it is repeated', () => {
    const any = fc.record({
      left: fc.integer({ min: 0, max: 300 }),
      class: fc.constantFrom(...roadUserClasses),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (list) => {
        const all = list.map((each) => detection(each.left, each.class, each.score));
        const kept = suppressNonMaxima(all, 0.45, 'class');
        for (const [i, a] of kept.entries())
          for (const b of kept.slice(i + 1))
            expect(a.class !== b.class || iou(a.box, b.box) <= 0.45).toBe(true);
        expect(suppressNonMaxima(kept, 0.45, 'class')).toEqual(kept);
      }),
    );
  });
});
