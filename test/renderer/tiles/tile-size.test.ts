import { expect, test } from 'vitest';
import { tileSize } from '../../../src-renderer/tiles/tile-size';

const page = { width: 1150, height: 830 };
const grid = (columns: number, rows: number) => ({ kind: 'grid', columns, rows }) as const;

test.each([
  ['one tile', grid(1, 1), page, 'large'],
  ['four', grid(2, 2), page, 'large'],
  ['nine', grid(3, 3), page, 'large'],
  ['nine above a proof strip', grid(3, 3), { width: 1150, height: 560 }, 'medium'],
  ['sixteen', grid(4, 4), page, 'small'],
  ['four in a small window, above a proof strip', grid(2, 2), { width: 704, height: 282 }, 'small'],
  ['nothing was measured yet', grid(1, 1), { width: 0, height: 0 }, 'small'],
] as const)('%s', (_, arrangement, area, expected) => {
  expect(tileSize(arrangement, area, false)).toBe(expected);
});

test('the focused one has everything, the others a little, whatever their sizes', () => {
  const focus = { kind: 'focus', strip: 'right', stripPx: 250 } as const;
  expect(tileSize(focus, page, true)).toBe('large');
  expect(tileSize(focus, page, false)).toBe('small');
});
