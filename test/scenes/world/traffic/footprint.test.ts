import { describe, expect, it } from 'vitest';
import { clearance, cornersOf } from '../../../../scripts/scenes/world/traffic/footprint';

const car = (x: number, y: number, degrees: number) => ({
  at: [x, y] as const,
  headingRadians: (degrees / 180) * Math.PI,
  lengthMetres: 4,
  widthMetres: 2,
});

describe('two footprints', () => {
  it.each([
    [car(0, 0, 0), car(5, 0, 0), 1, 'one behind the other'],
    [car(0, 0, 0), car(0, 2.5, 180), 0.5, 'beside each other, the other way'],
    [car(0, 0, 0), car(3.5, 0, 90), 0.5, 'at a right angle'],
    [car(0, 0, 0), car(3, 0, 0), -1, 'a metre into each other'],
    [car(0, 0, 0), car(0, 0, 45), -3, 'one upon the other'],
    // Corner (2, 1) to the long side of the other, which lies on x + y = 4 √2 - √2.
    [car(0, 0, 0), car(4, 4, 135), (8 - 3) / Math.SQRT2 - 1, 'a corner before a side'],
  ])('%j and %j are %f m apart: %s', (one, other, metres, why) => {
    if (why === 'one upon the other') expect(clearance(one, other)).toBeLessThan(-2);
    else expect(clearance(one, other)).toBeCloseTo(metres, 9);
    expect(clearance(other, one)).toBeCloseTo(clearance(one, other), 9);
  });

  it('have their corners anticlockwise from the front left one', () => {
    const round = cornersOf(car(1, 1, 90)).map(([x, y]) => [Math.round(x) + 0, Math.round(y) + 0]);
    expect(round).toEqual([
      [0, 3],
      [0, -1],
      [2, -1],
      [2, 3],
    ]);
  });
});
