import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgeProfile,
  shiftBetween,
} from '../../../../src-workers/domain/density/background/edge-profile';

const size = { width: 120, height: 90 };
const furthest = 8;

/** Buildings, poles and a kerb on a road, as a camera sees them that looks `x`, `y` pixels aside. */
function street(x: number, y: number, gain = 1): Uint8Array {
  const picture = new Uint8Array(size.width * size.height);
  const blocks = [
    [10, 8, 17, 30, 160],
    [34, 12, 9, 50, 200],
    [60, 5, 26, 22, 60],
    [95, 20, 6, 55, 220],
    [0, 70, 120, 5, 190],
  ] as const;
  for (let row = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++) {
      let level = 100;
      for (const [left, top, width, height, light] of blocks) {
        const across = column + x - left;
        const down = row + y - top;
        if (across >= 0 && across < width && down >= 0 && down < height) level = light;
      }
      picture[row * size.width + column] = Math.round(level * gain);
    }
  }
  return picture;
}

const everything = new Uint8Array(size.width * size.height);
const profile = (picture: Uint8Array, leftOut = everything) =>
  edgeProfile(picture, 1, size, leftOut);

describe('the shift between two pictures', () => {
  it('is what the camera turned, either way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -furthest, max: furthest }),
        fc.integer({ min: -furthest, max: furthest }),
        (x, y) => {
          const shift = shiftBetween(profile(street(0, 0)), profile(street(x, y)), furthest);
          expect(shift.x).toBeCloseTo(-x, 0);
          expect(shift.y).toBeCloseTo(-y, 0);
          expect(shift.likeness).toBeGreaterThan(0.7);
        },
      ),
    );
  });

  it('is none where only the light changed', () => {
    const shift = shiftBetween(profile(street(0, 0)), profile(street(0, 0, 0.6)), furthest);
    expect(Math.hypot(shift.x, shift.y)).toBeLessThan(0.1);
    expect(shift.likeness).toBeGreaterThan(0.95);
  });

  it('is not that of a lorry, which is left out', () => {
    const leftOut = new Uint8Array(everything.length);
    const lorry = street(0, 0);
    for (let row = 30; row < 70; row++) {
      for (let column = 40; column < 90; column++) {
        lorry[row * size.width + column] = column % 9 < 4 ? 20 : 240;
        leftOut[row * size.width + column] = 1;
      }
    }
    const shift = shiftBetween(profile(street(0, 0), leftOut), profile(lorry, leftOut), furthest);
    expect(Math.hypot(shift.x, shift.y)).toBeLessThan(0.75);
  });

  it('finds another place unlike', () => {
    const other = new Uint8Array(everything.length);
    for (let i = 0; i < other.length; i++) {
      other[i] = (i % size.width) % 13 < 2 || Math.floor(i / size.width) % 11 < 2 ? 220 : 40;
    }
    expect(shiftBetween(profile(street(0, 0)), profile(other), furthest).likeness).toBeLessThan(
      0.3,
    );
  });
});
