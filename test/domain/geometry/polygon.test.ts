import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelPoint, type PixelPoint } from '../../../src-workers/domain/geometry/point';
import {
  boundingBox,
  contains,
  isSimple,
  polygonArea,
} from '../../../src-workers/domain/geometry/polygon';

type Xy = readonly [number, number];
const points = (...xy: readonly Xy[]): readonly PixelPoint[] =>
  xy.map(([x, y]) => pixelPoint(x, y));

const square = points([0, 0], [10, 0], [10, 10], [0, 10]);
const ell = points([0, 0], [10, 0], [10, 4], [4, 4], [4, 10], [0, 10]);

describe('contains', () => {
  it.each<[string, readonly PixelPoint[], Xy, boolean]>([
    ['the middle', square, [5, 5], true],
    ['a corner', square, [10, 10], true],
    ['an edge', square, [10, 5], true],
    ['outside, level with a corner', square, [-5, 10], false],
    ['outside, level with an edge', square, [15, 5], false],
    ['the notch of an L', ell, [8, 8], false],
    ['an arm of an L', ell, [2, 8], true],
    ['level with the inner corner of an L', ell, [-1, 4], false],
    ['the other winding', [...square].reverse(), [5, 5], true],
  ])('%s', (_, polygon, [x, y], expected) => {
    expect(contains(polygon, pixelPoint(x, y))).toBe(expected);
  });

  it('does not depend on where the polygon starts or on its winding', () => {
    const coordinate = fc.integer({ min: -2, max: 12 });
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 0, max: 5 }), (x, y, start) => {
        const rotated = [...ell.slice(start), ...ell.slice(0, start)];
        const expected = contains(ell, pixelPoint(x, y));
        expect(contains(rotated, pixelPoint(x, y))).toBe(expected);
        expect(contains([...rotated].reverse(), pixelPoint(x, y))).toBe(expected);
      }),
    );
  });
});

describe('isSimple', () => {
  it.each<[string, readonly PixelPoint[], boolean]>([
    ['a square', square, true],
    ['an L', ell, true],
    ['a triangle', points([0, 0], [5, 0], [0, 5]), true],
    ['a bow tie', points([0, 0], [10, 10], [10, 0], [0, 10]), false],
    ['two points', points([0, 0], [10, 10]), false],
    ['three points on a line', points([0, 0], [5, 5], [10, 10]), false],
    ['a repeated point', points([0, 0], [10, 0], [10, 0], [0, 10]), false],
    ['a spike', points([0, 0], [10, 0], [15, 0], [10, 0], [10, 10], [0, 10]), false],
    ['a corner that touches another edge', points([0, 0], [10, 0], [5, 10], [5, 0]), false],
    ['a point in the middle of an edge', points([0, 0], [5, 0], [10, 0], [5, 10]), true],
  ])('%s', (_, polygon, expected) => {
    expect(isSimple(polygon)).toBe(expected);
  });
});

describe('area and bounding box', () => {
  it.each([
    [square, 100],
    [[...square].reverse(), 100],
    [ell, 64],
  ])('area %#', (polygon, expected) => {
    expect(polygonArea(polygon)).toBe(expected);
  });

  it('is the smallest box', () => {
    expect(boundingBox(points([3, 9], [1, 4], [7, 5]))).toEqual({
      left: 1,
      top: 4,
      right: 7,
      bottom: 9,
    });
    expect(() => boundingBox([])).toThrow(RangeError);
  });
});
