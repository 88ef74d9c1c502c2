import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHalf, halfValues, toHalf } from '../../src-workers/analysis/half-float';
import { readableOutput } from '../../src-workers/analysis/readable-output';

describe('half-precision numbers', () => {
  // Patterns of IEEE 754-2019, table 3.5 and https://en.wikipedia.org/wiki/Half-precision_floating-point_format
  it.each([
    ['zero', 0, 0x0000],
    ['one', 1, 0x3c00],
    ['minus two', -2, 0xc000],
    ['a third', 1 / 3, 0x3555],
    ['the largest', 65504, 0x7bff],
    ['the smallest normal', 2 ** -14, 0x0400],
    ['the largest below it', (1023 / 1024) * 2 ** -14, 0x03ff],
    ['the smallest', 2 ** -24, 0x0001],
    ['too small', 2 ** -26, 0x0000],
    ['too large', 1e6, 0x7c00],
    ['minus infinity', -Infinity, 0xfc00],
    ['a tie goes to the even one', 2049, 0x6800],
    ['and up to it', 2051, 0x6802],
    ['rounding may carry into the exponent', 4095, 0x6c00],
  ])('%s', (_reason, value, pattern) => {
    expect(toHalf(value)).toBe(pattern);
  });

  it('of every pattern but NaN come back as they were', () => {
    const patterns = Array.from({ length: 1 << 16 }, (_, pattern) => pattern);
    const changed = patterns.filter((pattern) => {
      const value = fromHalf(pattern);
      return !Number.isNaN(value) && toHalf(value) !== pattern;
    });
    expect(changed).toEqual([]);
    expect(fromHalf(toHalf(NaN))).toBeNaN();
  });

  it('are the nearest there are', () => {
    fc.assert(
      fc.property(fc.double({ min: -60000, max: 60000, noNaN: true }), (value) => {
        const pattern = toHalf(value);
        const error = Math.abs(fromHalf(pattern) - Math.fround(value));
        const next = Math.abs(fromHalf(pattern + 1) - Math.fround(value));
        const previous =
          pattern & 0x7fff ? Math.abs(fromHalf(pattern - 1) - Math.fround(value)) : next;
        expect(error).toBeLessThanOrEqual(Math.min(next, previous));
      }),
    );
  });
});

describe('outputs of any number type are read as floats', () => {
  it.each([
    ['patterns of half precision', 'float16', Uint16Array.of(0x3c00, 0xc000), [1, -2]],
    ['64-bit class numbers', 'int64', BigInt64Array.of(3n, -1n), [3, -1]],
    ['32-bit class numbers', 'int32', Int32Array.of(7, 8), [7, 8]],
    ['bytes', 'uint8', Uint8Array.of(255), [255]],
    ['doubles', 'float64', Float64Array.of(0.25), [0.25]],
  ])('%s', (_reason, type, data, expected) => {
    expect([...readableOutput({ type, data })!.values]).toEqual(expected);
  });

  it('also where the runtime has a type of its own for half precision, in the same memory', () => {
    // Node 24 gives a Float16Array: a view whose elements are numbers already, over the same patterns.
    const patterns = Uint16Array.of(0, 0x3c00, 0x4000);
    const view = new DataView(patterns.buffer, 2, 4);
    const output = readableOutput({ type: 'float16', data: view })!;
    expect([...output.values]).toEqual([1, 2]);
    patterns[1] = 0x4000;
    output.refresh();
    expect([...output.values]).toEqual([2, 2]);
  });

  it('floats stay where they are, and strings are no numbers', () => {
    const data = Float32Array.of(1);
    expect(readableOutput({ type: 'float32', data })?.values).toBe(data);
    expect(readableOutput({ type: 'string', data: ['car'] })).toBeUndefined();
  });

  it('the table is what computing says', () => {
    for (const pattern of [0, 1, 0x3555, 0x7bff, 0xfc00])
      expect(halfValues()[pattern]).toBe(fromHalf(pattern));
  });
});
