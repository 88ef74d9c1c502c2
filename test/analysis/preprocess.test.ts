import { describe, expect, it } from 'vitest';
import {
  inputWriter,
  pixelFormatFor,
  type InputWriter,
} from '../../src-workers/analysis/preprocess';
import { modelInputSchema, type ModelInput } from '../../src-workers/contracts/model-manifest';

const input = (more: object): ModelInput =>
  modelInputSchema.parse({
    tensor: 'nchw',
    type: 'float32',
    channels: 'rgb',
    size: { kind: 'fixed', width: 2, height: 1 },
    padding: 0,
    placement: 'centre',
    ...more,
  });

const size = { width: 2, height: 1 };
const whole = { x: 0, y: 0, ...size };
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
    inputWriter(input(more), size, whole)(planar, data);
    expect([...data]).toEqual(expected);
  });

  it('copies bytes to a byte input', () => {
    const data = new Uint8Array(6);
    inputWriter(input({ type: 'uint8', channels: 'gbr' }), size, whole)(planar, data);
    expect(data).toEqual(planar);
  });

  it('writes half precision as patterns, grey as well', () => {
    const settings = input({ type: 'float16', channels: 'gbr', padding: 8, mean: [0, 1, 2] });
    const data = new Uint16Array(6);
    const write = inputWriter(settings, size, { x: 0, y: 0, width: 1, height: 1 });
    write(Uint8Array.of(1, 2, 4), data);
    // 1 8 | 2-1 8-1 | 4-2 8-2
    expect([...data]).toEqual([0x3c00, 0x4800, 0x3c00, 0x4700, 0x4000, 0x4600]);
  });

  it('scales packed pixels where the channels come last', () => {
    const data = new Float32Array(6);
    const packed = input({ tensor: 'nhwc', mean: [1, 2, 3] });
    inputWriter(packed, size, whole)(Uint8Array.of(1, 2, 3, 11, 12, 13), data);
    expect([...data]).toEqual([0, 0, 0, 10, 10, 10]);
  });

  it.each([
    ['nchw, whole rows', 'nchw', { x: 0, y: 1, width: 4, height: 2 }],
    ['nchw, parts of rows', 'nchw', { x: 1, y: 0, width: 2, height: 3 }],
    ['nhwc, whole rows', 'nhwc', { x: 0, y: 0, width: 4, height: 1 }],
    ['nhwc, parts of rows', 'nhwc', { x: 2, y: 1, width: 1, height: 2 }],
  ])('puts the frame into its place, with grey around it: %s', (_reason, tensor, placed) => {
    const [width, height] = [4, 3];
    const settings = input({ tensor, padding: 114, mean: [1, 2, 3], std: [2, 2, 2] });
    const pixels = placed.width * placed.height;
    const planarFrame = tensor === 'nchw';
    // Sample `colour` of pixel `i` is 10 i + colour.
    const frame = new Uint8Array(pixels * 3);
    for (let i = 0; i < pixels; i++) {
      for (const colour of [0, 1, 2]) {
        const inPlanes = 'gbr'.indexOf('rgb'.charAt(colour)) * pixels + i;
        frame[planarFrame ? inPlanes : i * 3 + colour] = 10 * i + colour;
      }
    }
    const data = new Float32Array(width * height * 3);
    const write = inputWriter(settings, { width, height }, placed);
    write(frame, data);
    write(frame, data);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [inX, inY] = [x - placed.x, y - placed.y];
        const inside = inX >= 0 && inX < placed.width && inY >= 0 && inY < placed.height;
        for (const colour of [0, 1, 2]) {
          const byte = inside ? 10 * (inY * placed.width + inX) + colour : 114;
          const pixel = y * width + x;
          const at = planarFrame ? colour * width * height + pixel : pixel * 3 + colour;
          expect(data[at], `${x} ${y} ${colour}`).toBe((byte - (colour + 1)) / 2);
        }
      }
    }
  });

  it('renews the grey when cameras with different places share an input', () => {
    const data = new Uint8Array(6);
    const settings = input({ type: 'uint8', channels: 'gbr', padding: 9 });
    const left = inputWriter(settings, size, { x: 0, y: 0, width: 1, height: 1 });
    const right = inputWriter(settings, size, { x: 1, y: 0, width: 1, height: 1 });
    const all = inputWriter(settings, size, whole);
    const after = (write: InputWriter, frame: Uint8Array): number[] => {
      write(frame, data);
      return [...data];
    };
    expect(after(left, Uint8Array.of(1, 2, 3))).toEqual([1, 9, 2, 9, 3, 9]);
    expect(after(right, Uint8Array.of(4, 5, 6))).toEqual([9, 4, 9, 5, 9, 6]);
    expect(after(all, planar)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(after(left, Uint8Array.of(7, 7, 7))).toEqual([7, 9, 7, 9, 7, 9]);
  });

  it.each([
    ['planes', { tensor: 'nchw' }, 'gbrp'],
    ['packed, red first', { tensor: 'nhwc' }, 'rgb24'],
    ['packed, blue first', { tensor: 'nhwc', channels: 'bgr' }, 'bgr24'],
  ])('asks ffmpeg for %s', (_reason, more, expected) => {
    expect(pixelFormatFor(input(more))).toBe(expected);
  });
});
