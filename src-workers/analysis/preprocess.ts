import type { DecodeTarget } from '../contracts/decode-target';
import type { ModelInput } from '../contracts/model-manifest';

/** Copies one raw frame into a detector's input. */
export type InputWriter = (frame: Uint8Array, data: Uint8Array | Float32Array) => void;

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
}

/** (byte x scale - mean) / std as byte x factor + offset. */
const scalingOf = ({ scale, mean, std }: ModelInput, channel: number): Scaling => ({
  factor: scale / (std[channel] ?? 1),
  offset: -(mean[channel] ?? 0) / (std[channel] ?? 1),
});

function writePlane(
  from: Uint8Array,
  to: Uint8Array | Float32Array,
  start: number,
  { factor, offset }: Scaling,
): void {
  if (factor === 1 && offset === 0) {
    to.set(from, start);
    return;
  }
  for (let i = 0; i < from.length; i++) to[start + i] = from[i]! * factor + offset;
}

/** @param pixels of the input: width x height */
export function inputWriter(input: ModelInput, pixels: number): InputWriter {
  const scalings = [0, 1, 2].map((channel) => scalingOf(input, channel));
  if (input.tensor === 'nchw') {
    const order = [...input.channels].map((colour) => planes.indexOf(colour));
    return (frame, data) => {
      for (const [channel, plane] of order.entries())
        writePlane(
          frame.subarray(plane * pixels, (plane + 1) * pixels),
          data,
          channel * pixels,
          scalings[channel]!,
        );
    };
  }
  return (frame, data) => {
    for (let i = 0; i < frame.length; i++) {
      const { factor, offset } = scalings[i % 3]!;
      data[i] = frame[i]! * factor + offset;
    }
  };
}
