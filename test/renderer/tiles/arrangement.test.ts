import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeTiles, bestGrid } from '../../../src-renderer/tiles/arrangement';

const window1600 = { width: 1150, height: 830 };
const wide = { width: 2400, height: 700 };
const tall = { width: 600, height: 1400 };

describe('the best grid', () => {
  test.each([
    ['one', 1, window1600, '1x1'],
    ['two below each other, where the page is nearly square', 2, window1600, '1x2'],
    ['two beside each other, where it is wide', 2, wide, '2x1'],
    ['three in a wide page', 3, wide, '3x1'],
    ['three in a tall page', 3, tall, '1x3'],
    ['four', 4, window1600, '2x2'],
    ['five take six places', 5, window1600, '2x3'],
    ['nine', 9, window1600, '3x3'],
    ['sixteen', 16, window1600, '4x4'],
    ['a page that was not laid out yet', 5, { width: 0, height: 0 }, '3x2'],
  ] as const)('%s', (_, places, area, expected) => {
    const { columns, rows } = bestGrid(places, area);
    expect(`${columns}x${rows}`).toBe(expected);
  });

  test('has a place for every camera, and no row that is empty', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 4000 }),
        (places, width, height) => {
          const { columns, rows } = bestGrid(places, { width, height });
          expect(columns * rows).toBeGreaterThanOrEqual(places);
          expect(columns * (rows - 1)).toBeLessThan(places);
        },
      ),
    );
  });
});

describe('how tiles stand', () => {
  test.each([
    ['two of four places, side by side', 2, 4, '2x1'],
    ['three leave a place', 3, 4, '2x2'],
    ['five of nine', 5, 9, '3x2'],
    ['a whole page of sixteen', 16, 16, '4x4'],
    ['ten of sixteen', 10, 16, '4x3'],
  ] as const)('%s', (_, places, layout, expected) => {
    expect(arrangeTiles(places, layout, false, window1600)).toEqual({
      kind: 'grid',
      columns: Number(expected[0]),
      rows: Number(expected[2]),
    });
  });

  test.each([
    ['below, where the page is nearly square', window1600, 'below'],
    ['beside, where the page is wide', wide, 'right'],
    ['below, where it is tall', tall, 'below'],
  ] as const)('the strip of a focused camera lies %s', (_, area, strip) => {
    expect(arrangeTiles(5, 'focus', true, area)).toMatchObject({ kind: 'focus', strip });
  });
});
