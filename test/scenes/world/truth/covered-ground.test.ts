import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroundPoint } from '../../../../scripts/scenes/world/scene-description';
import {
  clipped,
  coveredShare,
  groundArea,
} from '../../../../scripts/scenes/world/truth/covered-ground';
import { footprint } from '../../../../scripts/scenes/world/truth/footprint';

const square: readonly GroundPoint[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
/** A U: 10 x 10 with a notch of 4 x 6 from above. */
const notched: readonly GroundPoint[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [7, 10],
  [7, 4],
  [3, 4],
  [3, 10],
  [0, 10],
];
const rectangle = (x: number, y: number, width: number, height: number): readonly GroundPoint[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

describe('clipped', () => {
  it.each([
    ['a rectangle within', square, rectangle(2, 2, 3, 4), 12],
    ['one over a corner', square, rectangle(8, 8, 4, 4), 4],
    ['one outside', square, rectangle(20, 0, 4, 4), 0],
    ['one around all of it', square, rectangle(-1, -1, 12, 12), 100],
    ['one that shares an edge', square, rectangle(10, 0, 4, 4), 0],
    ['across both arms of a U: two parts', notched, rectangle(-1, 6, 12, 2), 12],
    ['in the notch alone', notched, rectangle(4, 6, 2, 2), 0],
    [
      'a square on its tip: 45 degrees, diagonals of 4',
      square,
      [
        [5, 3],
        [7, 5],
        [5, 7],
        [3, 5],
      ] as const,
      8,
    ],
  ])('%s', (_, zone, convex, area) => {
    expect(groundArea(clipped(zone, convex))).toBeCloseTo(area, 9);
  });
});

describe('coveredShare', () => {
  const headings = fc.double({ min: -7, max: 7, noNaN: true });
  const places = fc.tuple(
    fc.double({ min: -20, max: 30, noNaN: true }),
    fc.double({ min: -20, max: 30, noNaN: true }),
  );

  it('is the whole footprint wherever it turns, if the zone is large enough', () => {
    fc.assert(
      fc.property(headings, places, (headingRadians, at) => {
        const share = coveredShare(rectangle(-100, -100, 200, 200), [
          footprint({ body: 'bus', at, headingRadians }),
        ]);
        expect(share).toBeCloseTo((11.5 * 2.5) / 40000, 9);
      }),
    );
  });

  it('splits with the zone: the halves of a zone have together what the whole has', () => {
    fc.assert(
      fc.property(headings, places, (headingRadians, at) => {
        const standing = [footprint({ body: 'lorry', at, headingRadians })];
        const whole = coveredShare(square, standing);
        const left = coveredShare(rectangle(0, 0, 4, 10), standing);
        const right = coveredShare(rectangle(4, 0, 6, 10), standing);
        expect(0.4 * left + 0.6 * right).toBeCloseTo(whole, 9);
      }),
    );
  });
});

describe('footprint', () => {
  it('has its front where the heading points', () => {
    const [frontRight, frontLeft, rearLeft, rearRight] = footprint({
      body: 'bicycle',
      at: [10, 20],
      headingRadians: Math.PI / 2,
    });
    const close = (point: GroundPoint | undefined, x: number, y: number): void => {
      expect(point?.[0]).toBeCloseTo(x, 9);
      expect(point?.[1]).toBeCloseTo(y, 9);
    };
    close(frontRight, 10.3, 20.9);
    close(frontLeft, 9.7, 20.9);
    close(rearLeft, 9.7, 19.1);
    close(rearRight, 10.3, 19.1);
  });
});
