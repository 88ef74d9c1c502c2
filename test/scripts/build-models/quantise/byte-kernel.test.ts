import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteKernel } from '../../../../scripts/build-models/quantise/byte-kernel.mjs';

const kernel = (channels: number, data: readonly number[]) => ({
  shape: [channels, data.length / channels, 1, 1],
  data: Float32Array.from(data),
});

describe('weights as bytes', () => {
  it('have a scale for each channel, by hand', () => {
    const bias = { data: Float32Array.of(10, -1) };
    const found = byteKernel(kernel(2, [127, -63.5, 0.254, 0]), bias, 0.5);
    expect([...found.scales]).toEqual([1, Math.fround(0.002)]);
    // Math.round(-63.5) is -63.
    expect([...found.weights]).toEqual([127, -63, 127, 0]);
    // In steps of the products: 0.5 x 1 and 0.5 x 0.002.
    expect([...(found.biases ?? [])]).toEqual([20, -1000]);
  });

  it('stand for the weights to half a step, and the biases too, however small a channel is', () => {
    const small = fc.double({ min: -1e-9, max: 1e-9, noNaN: true });
    const usual = fc.double({ min: -20, max: 20, noNaN: true });
    const weights = fc.array(fc.oneof(small, usual), { minLength: 6, maxLength: 6 });
    const biases = fc.array(usual, { minLength: 2, maxLength: 2 });
    const input = fc.double({ min: 1e-4, max: 4, noNaN: true });
    fc.assert(
      fc.property(weights, biases, input, (data, bias, inputScale) => {
        const given = kernel(2, data);
        const found = byteKernel(given, { data: Float32Array.from(bias) }, inputScale);
        for (const [i, byte] of found.weights.entries()) {
          const scale = found.scales[Math.floor(i / 3)] ?? 0;
          expect(Math.abs(byte * scale - (given.data[i] ?? 0))).toBeLessThanOrEqual(scale * 0.501);
        }
        for (const [channel, value] of (found.biases ?? []).entries()) {
          const step = found.biasScales[channel] ?? 0;
          const error = Math.abs(value * step - (bias[channel] ?? 0));
          expect(error).toBeLessThanOrEqual(step * 0.5 + 1e-5);
        }
      }),
    );
  });
});
