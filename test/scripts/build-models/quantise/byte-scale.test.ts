import { describe, expect, it } from 'vitest';
import { byteScale } from '../../../../scripts/build-models/quantise/byte-scale.mjs';

describe('256 numbers that cover a range', () => {
  it.each([
    // Pixels are what they are.
    ['bytes', [0, 255], false, { scale: 1, zeroPoint: 0 }],
    // Borders are padded with zero, so it has to be one of the numbers.
    ['a range above zero begins at zero', [51, 510], false, { scale: 2, zeroPoint: 0 }],
    ['a range below zero ends at zero', [-255, -20], false, { scale: 1, zeroPoint: 255 }],
    ['both sides', [-51, 204], false, { scale: 1, zeroPoint: 51 }],
    // Hard-swish is 0 below -3.
    ['what only hard-swish reads', [-20, 252], true, { scale: 1, zeroPoint: 3 }],
    ['hard-swish again, within', [-2, 253], true, { scale: 1, zeroPoint: 2 }],
  ] as const)('%s', (_, range, onlyHardSwish, expected) => {
    expect(byteScale(range, onlyHardSwish)).toEqual(expected);
  });

  it('is a scale also where nothing but zeros was seen', () => {
    expect(byteScale([0, 0]).scale).toBeGreaterThan(0);
  });
});
