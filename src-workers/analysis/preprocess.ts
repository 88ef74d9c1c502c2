import type { DecodeTarget, Rectangle } from '../contracts/decode-target';
import type { ModelInput } from '../contracts/model-manifest';
import type { PictureSize } from '../domain/units';
import { toHalf } from './half-float';
import type { InputData } from './ort-session';

/** Puts one raw frame into its place in a detector's input. */
export type InputWriter = (frame: Uint8Array, data: InputData) => void;

/** The order of ffmpeg's planes in `gbrp`. */
const planes = 'gbr';

/** What ffmpeg has to deliver so that JavaScript moves bytes only. */
export function pixelFormatFor({ tensor, channels }: ModelInput): DecodeTarget['pixelFormat'] {
  if (tensor === 'nchw') return 'gbrp';
  return channels === 'bgr' ? 'bgr24' : 'rgb24';
}

interface Scaling {
  readonly factor: number;
  readonly offset: number;
  /** What every byte becomes, where that is no plain number: half-precision patterns. */
  readonly table?: Uint16Array;
}

/** (byte x scale - mean) / std as byte x factor + offset. */
function scalingOf({ scale, mean, std, type }: ModelInput, channel: number): Scaling {
  const factor = scale / (std[channel] ?? 1);
  const offset = -(mean[channel] ?? 0) / (std[channel] ?? 1);
  if (type !== 'float16') return { factor, offset };
  const table = Uint16Array.from({ length: 256 }, (_, byte) => toHalf(byte * factor + offset));
  return { factor, offset, table };
}

/** One row of samples in the input, all of one channel or, packed, of the three in turn. */
function writeSamples(
  from: Uint8Array,
  to: InputData,
  start: number,
  scalings: readonly Scaling[],
): void {
  const tables = scalings.flatMap(({ table }) => (table === undefined ? [] : [table]));
  if (tables.length > 0) {
    for (let i = 0; i < from.length; i++) to[start + i] = tables[i % tables.length]![from[i]!]!;
  } else if (scalings.every(({ factor, offset }) => factor === 1 && offset === 0)) {
    to.set(from, start);
  } else if (scalings.length === 1) {
    const { factor, offset } = scalings[0]!;
    for (let i = 0; i < from.length; i++) to[start + i] = from[i]! * factor + offset;
  } else {
    for (let i = 0; i < from.length; i++) {
      const { factor, offset } = scalings[i % scalings.length]!;
      to[start + i] = from[i]! * factor + offset;
    }
  }
}

/** Copies planes, or pictures of packed samples, to their place in a larger one. */
function placeWriter(size: PictureSize, { x, y, width, height }: Rectangle, samples: number) {
  // Rows as long as the input's lie behind each other there as well.
  const rows = width === size.width ? 1 : height;
  const length = (width * height * samples) / rows;
  return (from: Uint8Array, to: InputData, start: number, scalings: readonly Scaling[]): void => {
    for (let row = 0; row < rows; row++) {
      const at = start + ((y + row) * size.width + x) * samples;
      writeSamples(from.subarray(row * length, (row + 1) * length), to, at, scalings);
    }
  };
}

/** Around which place an input was filled; cameras with different places may share the input. */
const surrounded = new WeakMap<InputData, string>();

/**
 * @param size of the detector's input, in pixels
 * @param placed where the frame goes; what is around it is filled once, with the model's grey
 */
export function inputWriter(input: ModelInput, size: PictureSize, placed: Rectangle): InputWriter {
  const scalings = [0, 1, 2].map((channel) => scalingOf(input, channel));
  const grey = scalings.map(
    ({ factor, offset, table }) => table?.[input.padding] ?? input.padding * factor + offset,
  );
  const pixels = size.width * size.height;
  const planar = input.tensor === 'nchw';
  const surround = (data: InputData): void => {
    if (planar) grey.forEach((value, i) => data.fill(value, i * pixels, (i + 1) * pixels));
    else for (let i = 0; i < data.length; i++) data[i] = grey[i % 3]!;
  };
  const place = JSON.stringify([placed, grey]);
  const write = placeWriter(size, placed, planar ? 1 : 3);
  const order = [...input.channels].map((colour) => planes.indexOf(colour));
  const framePixels = placed.width * placed.height;
  return (frame, data) => {
    if (surrounded.get(data) !== place) {
      surround(data);
      surrounded.set(data, place);
    }
    if (!planar) write(frame, data, 0, scalings);
    else {
      for (const [channel, plane] of order.entries()) {
        const from = frame.subarray(plane * framePixels, (plane + 1) * framePixels);
        write(from, data, channel * pixels, [scalings[channel]!]);
      }
    }
  };
}
