import { expect, test } from 'vitest';
import { previewOfTile } from '../../../src-renderer/live/preview-size';
import { previewWishSchema } from '../../../src-workers/contracts/preview-wish';

test.each([
  ['alone', 1140, 1, { longestSide: 1140, fps: 30 }],
  ['four', 560.4, 4, { longestSide: 560, fps: 30 }],
  ['nine share', 370, 9, { longestSide: 370, fps: 18 }],
  ['sixteen', 275, 16, { longestSide: 275, fps: 10 }],
  ['never so few that boxes jump', 100, 60, { longestSide: 100, fps: 10 }],
  ['a tile without a size yet', 0, 0, { longestSide: 16, fps: 30 }],
])('%s', (_, side, tiles, expected) => {
  const wish = previewOfTile(side, tiles);
  expect(wish).toEqual(expected);
  expect(previewWishSchema.parse(wish)).toEqual(expected);
});
