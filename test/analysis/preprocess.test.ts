import { describe, expect, it } from 'vitest';
import { inputWriter, pixelFormatFor } from '../../src-workers/analysis/preprocess';
import { modelManifestSchema, type ModelInput } from '../../src-workers/contracts/model-manifest';

const input = (more: object): ModelInput =>
  modelManifestSchema.shape.input.parse({
    tensor: 'nchw',
    type: 'float32',
    channels: 'rgb',
    size: { kind: 'fixed', width: 2, height: 1 },
    padding: 0,
    placement: 'centre',
    ...more,
  });

/** Two pixels: green 1 2, blue 3 4, red 5 6, as ffmpeg's gbrp lays them out. */
const planar = Uint8Array.of(1, 2, 3, 4, 5, 6);

describe('copying a frame into the input', () => {
  it.each([
    ['planes as they come', { channels: 'gbr' }, [1, 2, 3, 4, 5, 6]],
    ['red first', {}, [5, 6, 1, 2, 3, 4]],
    ['blue first', { channels: 'bgr' }, [3, 4, 1, 2, 5, 6]],
    ['a scale', { scale: 0.5 }, [2.5, 3, 0.5, 1, 1.5, 2]],
    [
      'mean and deviation in the order of the channels',
      { channels: 'bgr', mean: [3, 1, 5], std: [1, 2, 4] },
      [0, 1, 0, 0.5, 0, 0.25],
    ],
  ])('%s', (_reason, more, expected) => {
    const data = new Float32Array(6);
    inputWriter(input(more), 2)(planar, data);
    expect([...data]).toEqual(expected);
  });

  it('copies bytes to a byte input', () => {
    const data = new Uint8Array(6);
    inputWriter(input({ type: 'uint8', channels: 'gbr' }), 2)(planar, data);
    expect(data).toEqual(planar);
  });

  it('scales packed pixels where the channels come last', () => {
    const data = new Float32Array(6);
    const packed = input({ tensor: 'nhwc', mean: [1, 2, 3] });
    inputWriter(packed, 2)(Uint8Array.of(1, 2, 3, 11, 12, 13), data);
    expect([...data]).toEqual([0, 0, 0, 10, 10, 10]);
  });

  it.each([
    ['planes', { tensor: 'nchw' }, 'gbrp'],
    ['packed, red first', { tensor: 'nhwc' }, 'rgb24'],
    ['packed, blue first', { tensor: 'nhwc', channels: 'bgr' }, 'bgr24'],
  ])('asks ffmpeg for %s', (_reason, more, expected) => {
    expect(pixelFormatFor(input(more))).toBe(expected);
  });
});
