import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { box } from '../../../src-workers/domain/geometry/box';
import {
  averagePrecision,
  meanAveragePrecision,
  type LabelledPicture,
} from '../../../src-workers/domain/detection/average-precision';

const at = (left: number) => box(left, 0, left + 10, 10);
const car = (left: number, score: number): Detection => ({ box: at(left), class: 'car', score });
const picture = (truth: number[], detections: Detection[]): LabelledPicture => ({
  truth: truth.map((left) => ({ box: at(left), class: 'car' })),
  detections,
});

describe('average precision', () => {
  it.each([
    ['all found', [picture([0, 50], [car(0, 0.9), car(50, 0.8)])], 1],
    ['nothing found', [picture([0], [])], 0],
    [
      'one of two: recall 0 to 0.5 at precision 1, 51 of 101 points',
      [picture([0, 50], [car(0, 0.9)])],
      51 / 101,
    ],
    [
      'a false alarm before the hit: precision 1/2',
      [picture([0], [car(50, 0.9), car(0, 0.8)])],
      0.5,
    ],
    ['a false alarm after the hit costs nothing', [picture([0], [car(0, 0.9), car(50, 0.8)])], 1],
    [
      'a second box on the same car is a false alarm',
      [picture([0, 50], [car(0, 0.9), car(0, 0.8), car(50, 0.7)])],
      (51 + 50 * (2 / 3)) / 101,
    ],
    ['IoU 0.43 is no hit', [picture([0], [car(4, 0.9)])], 0],
    ['IoU 0.54 is one', [picture([0], [car(3, 0.9)])], 1],
    ['pictures are apart', [picture([0], []), picture([], [car(0, 0.9)])], 0],
  ])('%s', (_reason, pictures, expected) => {
    expect(averagePrecision(pictures, 'car')).toBeCloseTo(expected, 10);
  });

  it('is not defined for a class that is on no picture, and the mean leaves it out', () => {
    const pictures = [picture([0], [car(0, 0.9)])];
    expect(averagePrecision(pictures, 'bus')).toBeUndefined();
    expect(meanAveragePrecision(pictures, ['car', 'bus'])).toBe(100);
  });
});
