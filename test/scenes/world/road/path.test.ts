import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Path } from '../../../../scripts/scenes/world/road/path';

const angle = new Path([
  [0, 0],
  [10, 0],
  [10, 10],
]);

describe('a path', () => {
  it.each([
    // distance, lateral, x, y, heading in degrees, why
    [0, 0, 0, 0, 0, 'its beginning'],
    [4, 1, 4, 1, 0, 'left of a way to the east is north'],
    [15, 1, 9, 5, 90, 'left of a way to the north is west'],
    [-3, 0, -3, 0, 0, 'straight on before its beginning'],
    [22, 0, 10, 12, 90, 'straight on behind its end'],
  ])('is at %f m and %f m to the left: (%f, %f), %f degrees: %s', (metres, left, x, y, degrees) => {
    const place = angle.placeAt(metres, left);
    expect(place.at[0]).toBeCloseTo(x, 9);
    expect(place.at[1]).toBeCloseTo(y, 9);
    expect((place.headingRadians / Math.PI) * 180).toBeCloseTo(degrees, 9);
  });

  it('finds the position that a place was made from', () => {
    fc.assert(
      fc.property(
        // Further from the corner than to the side of it: there only one place is nearest.
        fc.oneof(
          fc.double({ min: -5, max: 7, noNaN: true }),
          fc.double({ min: 13, max: 25, noNaN: true }),
        ),
        fc.double({ min: -2.5, max: 2.5, noNaN: true }),
        (distance, lateral) => {
          const found = angle.positionOf(angle.placeAt(distance, lateral).at);
          expect(found.distanceMetres).toBeCloseTo(distance, 6);
          expect(found.lateralMetres).toBeCloseTo(lateral, 6);
        },
      ),
    );
  });

  it('looks only at the part that it is asked for', () => {
    // The place is nearer to the second leg, but the first one was meant.
    expect(angle.positionOf([9, 4], 0, 9).distanceMetres).toBeCloseTo(9, 6);
  });

  it('knows the curvature of a circle', () => {
    const circle = new Path(
      Array.from({ length: 200 }, (_, step) => [
        20 * Math.cos(step / 40),
        20 * Math.sin(step / 40),
      ]),
    );
    expect(circle.curvatureAt(50)).toBeCloseTo(1 / 20, 3);
    expect(angle.curvatureAt(5)).toBe(0);
  });
});
