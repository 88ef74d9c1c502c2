import { expect, test } from 'vitest';
import { reordered } from '../../../src-renderer/tiles/camera-order';

test.each([
  ['to the right: the one it lies on moves left', 'a', 'c', 'bcade'],
  ['to the left: the one it lies on moves right', 'd', 'b', 'adbce'],
  ['to the end', 'b', 'e', 'acdeb'],
  ['onto itself', 'c', 'c', undefined],
  ['one that is gone', 'x', 'c', undefined],
  ['onto one that is gone', 'a', 'x', undefined],
])('%s', (_, moved, over, expected) => {
  expect(reordered([...'abcde'], moved, over)?.join('')).toBe(expected);
});
