import { describe, expect, it } from 'vitest';
import { arrangeChannels, paddedTo } from '../../../scripts/build-models/channels.mjs';
import { onnxKernel, samePads } from '../../../scripts/build-models/lowering/convolution.mjs';
import { halfToFloat } from '../../../scripts/build-models/tfjs-weights.mjs';

describe("TensorFlow's SAME as pads [top, left, bottom, right], for even inputs", () => {
  it.each([
    ['3x3', [3, 3], [1, 1], [1, 1, 1, 1]],
    ['3x3 with stride 2 looks one further right', [3, 3], [2, 2], [0, 0, 1, 1]],
    ['5x5 with stride 2', [5, 5], [2, 2], [1, 1, 2, 2]],
    ['1x1', [1, 1], [1, 1], [0, 0, 0, 0]],
  ])('%s', (_reason, kernel, strides, expected) => {
    expect(samePads(kernel, strides)).toEqual(expected);
  });
});

describe('kernels', () => {
  it('[height, width, in, out] becomes [out, in, height, width]', () => {
    // 1x2 cells, 2 channels in, 3 out; the number says where it lay: cell, in, out.
    const data = Float32Array.of(0, 1, 2, 10, 11, 12, 100, 101, 102, 110, 111, 112);
    expect(onnxKernel({ shape: [1, 2, 2, 3], data }, false)).toEqual({
      shape: [3, 2, 1, 2],
      data: Float32Array.of(0, 100, 10, 110, 1, 101, 11, 111, 2, 102, 12, 112),
    });
  });

  it('a depthwise [height, width, channel, 1] becomes [channel, 1, height, width]', () => {
    const data = Float32Array.of(0, 1, 2, 10, 11, 12);
    expect(onnxKernel({ shape: [2, 1, 3, 1], data }, true)).toEqual({
      shape: [3, 1, 2, 1],
      data: Float32Array.of(0, 10, 1, 11, 2, 12),
    });
  });
});

describe('channels', () => {
  const weight = { shape: [2, 3], data: Float32Array.of(0, 1, 2, 10, 11, 12) };
  it.each([
    ['some of the last axis', 0, [2, 0], [2, 2], [2, 0, 12, 10]],
    ['zeros behind them', 0, paddedTo(4, 3), [2, 4], [0, 1, 2, 0, 10, 11, 12, 0]],
    ['another order of the axis before', 1, [1, 0], [2, 3], [10, 11, 12, 0, 1, 2]],
  ])('%s', (_reason, axis, from, shape, data) => {
    expect(arrangeChannels(weight, axis, from)).toEqual({ shape, data: Float32Array.from(data) });
  });
});

describe('half precision', () => {
  it.each([
    ['one', 0x3c00, 1],
    ['minus two', 0xc000, -2],
    ["the file's sixth", 0x3155, 0.1666259765625],
    ['the smallest', 0x0001, 2 ** -24],
    ['the largest', 0x7bff, 65504],
    ['infinity', 0x7c00, Infinity],
  ])('%s', (_reason, half, expected) => {
    expect(halfToFloat(half)).toBe(expected);
  });
});
