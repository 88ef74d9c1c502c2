import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box } from '../../../src-workers/domain/geometry/box';
import { pixelPoint, type PixelPoint } from '../../../src-workers/domain/geometry/point';
import {
  isSimpleLine,
  polyline,
  polylineTouchesBox,
  sideDistance,
} from '../../../src-workers/domain/geometry/polyline';
import { stepCrossings } from '../../../src-workers/domain/geometry/step-crossing';

type Xy = readonly [number, number];
const points = (...xy: readonly Xy[]): readonly PixelPoint[] =>
  xy.map(([x, y]) => pixelPoint(x, y));

const level = points([100, 250], [900, 250]);
const corner = points([100, 100], [100, 300], [300, 300]);

describe('sideDistance', () => {
  it.each<[string, readonly PixelPoint[], Xy, number]>([
    ['right-hand side of a walk to the right is below', level, [500, 280], 30],
    ['left-hand side is above', level, [500, 220], -30],
    ['on the line', level, [500, 250], 0],
    ['beyond the end: to the extension', level, [1000, 260], 10],
    ['behind the end on the extension: no side', level, [1000, 250], 0],
    ['beside the first arm of a corner', corner, [90, 200], 10],
    ['inside the corner: nearest arm', corner, [120, 250], -20],
    ['outside the corner, nearest to the vertex', corner, [97, 304], 5],
    ['beyond the last arm', corner, [400, 310], 10],
  ])('%s', (_, line, [x, y], expected) => {
    expect(sideDistance(line, pixelPoint(x, y))).toBeCloseTo(expected, 9);
  });

  it('a line folded back on itself has no side at the fold', () => {
    expect(sideDistance(points([0, 0], [100, 0], [0, 0]), pixelPoint(110, 0))).toBe(0);
  });
});

describe('polyline', () => {
  it('drops repeated points', () => {
    expect(polyline(points([1, 1], [1, 1], [2, 2], [2, 2]))).toEqual(points([1, 1], [2, 2]));
  });
});

describe('isSimpleLine', () => {
  it.each<[string, readonly PixelPoint[], boolean]>([
    ['straight', level, true],
    ['a corner', corner, true],
    ['a spiral that does not close', points([0, 0], [9, 0], [9, 9], [1, 9], [1, 1]), true],
    ['folded back on itself', points([0, 0], [10, 0], [5, 0]), false],
    ['there and back', points([0, 0], [10, 0], [0, 0]), false],
    ['crosses itself', points([0, 0], [10, 0], [10, 5], [5, -5]), false],
    ['closed to a ring', points([0, 0], [10, 0], [5, 5], [0, 0]), false],
    ['a point in the middle of a straight line', points([0, 0], [5, 0], [10, 0]), true],
  ])('%s', (_, line, expected) => {
    expect(isSimpleLine(line)).toBe(expected);
  });
});

describe('polylineTouchesBox', () => {
  it.each<[string, readonly PixelPoint[], readonly [number, number, number, number], boolean]>([
    ['through it', level, [480, 200, 520, 300], true],
    ['inside it', points([10, 10], [20, 20]), [0, 0, 100, 100], true],
    ['along its edge', level, [480, 200, 520, 250], true],
    ['beside it', level, [480, 200, 520, 249], false],
    ['before the start', level, [0, 200, 99, 300], false],
    ['diagonally past its corner', points([0, 0], [100, 100]), [60, 0, 100, 40], false],
    ['the second segment', corner, [200, 290, 220, 310], true],
  ])('%s', (_, line, [left, top, right, bottom], expected) => {
    expect(polylineTouchesBox(line, box(left, top, right, bottom))).toBe(expected);
  });
});

describe('stepCrossings', () => {
  it.each<[string, readonly PixelPoint[], Xy, Xy, readonly (readonly [number, number])[]]>([
    ['down', level, [500, 200], [500, 300], [[0.5, 1]]],
    ['up', level, [500, 300], [500, 200], [[0.5, -1]]],
    ['beside', level, [950, 200], [950, 300], []],
    ['along the line', level, [200, 250], [600, 250], []],
    ['standing on it', level, [500, 250], [500, 250], []],
    ['through the vertex of a corner, once', corner, [50, 350], [150, 250], [[0.5, -1]]],
    [
      'over both arms of a corner',
      corner,
      [50, 150],
      [250, 350],
      [
        [0.25, -1],
        [0.75, 1],
      ],
    ],
  ])('%s', (_, line, [px, py], [qx, qy], expected) => {
    const found = stepCrossings(line, pixelPoint(px, py), pixelPoint(qx, qy));
    expect(found.map(({ fraction, to }) => [fraction, to])).toEqual(expected);
  });

  it('touches a vertex from outside: nothing on balance', () => {
    const found = stepCrossings(corner, pixelPoint(0, 200), pixelPoint(200, 400));
    expect(found.reduce((sum, { to }) => sum + to, 0)).toBe(0);
  });

  it('leaves a closed line as often as it enters it, through corners and along edges too', () => {
    const gridPoint = fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
      .map(([x, y]) => pixelPoint(x, y));
    fc.assert(
      fc.property(
        fc.array(gridPoint, { minLength: 3, maxLength: 6 }),
        fc.array(gridPoint, { minLength: 2, maxLength: 8 }),
        (shape, path) => {
          const closed = polyline([...shape, shape[0]!]);
          const walk = [...path, path[0]!];
          const net = walk
            .slice(1)
            .flatMap((to, index) => stepCrossings(closed, walk[index]!, to))
            .reduce((sum, { to }) => sum + to, 0);
          expect(net).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
