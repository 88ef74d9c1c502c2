import { describe, expect, it } from 'vitest';
import { groundPoint } from '../../../src-workers/domain/calibration/calibration-point';
import { groundGrid } from '../../../src-workers/domain/calibration/ground-grid';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';

/** Seen from straight above, ten pixels a metre: what is a metre is ten pixels. */
const above = (width: number, length: number, left = 0) =>
  [
    [left, 0],
    [left + width, 0],
    [left + width, length],
    [left, length],
  ].map(([x = 0, y = 0]) => ({
    picture: pixelPoint(10 * x, 1000 - 10 * y),
    ground: groundPoint(x, y),
  }));

describe('groundGrid', () => {
  it('has a line every metre, every fifth one strong', () => {
    const grid = groundGrid(above(7, 10));
    const along = grid.filter(({ from, to }) => Math.abs(from.x - to.x) < 1e-6);
    expect(along.map(({ from }) => Math.round(from.x))).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
    expect(along.map(({ strong }) => strong)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((metre) => metre % 5 === 0),
    );
    // From one end of the measured ground to the other.
    expect(along[3]?.from.y).toBeCloseTo(1000, 6);
    expect(along[3]?.to.y).toBeCloseTo(900, 6);
    expect(grid).toHaveLength(8 + 11);
  });

  it.each([
    // 0, 5, ... 100 m along, every metre across.
    [4, 100, 5 + 21],
    // 0, 2, ... 40 m.
    [4, 40, 5 + 21],
    // 0, 50, ... 900 m.
    [4, 900, 5 + 19],
  ])('counts in larger steps where %d x %d m have too many', (width, length, lines) => {
    expect(groundGrid(above(width, length))).toHaveLength(lines);
  });

  it('lies on whole metres, wherever the measured ground begins', () => {
    const [first] = groundGrid(above(3, 3, -1.4));
    expect(first?.from.x).toBeCloseTo(-10, 6);
    expect(first?.strong).toBe(false);
  });

  it('is empty where the points fix no ground', () => {
    expect(groundGrid(above(7, 10).slice(1))).toEqual([]);
  });
});
