import type { SmallPicture } from '../pictures/small-picture';

/** Adds the red, green and blue of one pixel to `sum`. */
export type AddPixel = (x: number, y: number, sum: Int32Array) => void;

/** Reads pixels of one small picture as full-range red, green and blue. */
export function pixelsOf({ format, width, height, bytes }: SmallPicture): AddPixel {
  switch (format) {
    case 'yuv420p':
      return planarYuv(bytes, width, height);
    case 'gbrp': {
      const plane = width * height;
      return (x, y, sum) => {
        const at = y * width + x;
        add(sum, bytes[2 * plane + at]!, bytes[at]!, bytes[plane + at]!);
      };
    }
    case 'rgb24':
      return (x, y, sum) => {
        const at = 3 * (y * width + x);
        add(sum, bytes[at]!, bytes[at + 1]!, bytes[at + 2]!);
      };
    case 'bgr24':
      return (x, y, sum) => {
        const at = 3 * (y * width + x);
        add(sum, bytes[at + 2]!, bytes[at + 1]!, bytes[at]!);
      };
  }
}

/**
 * Limited-range YCbCr by ITU-R BT.601, in whole numbers of 1/256. High-definition video may be BT.709:
 * its colours are off by a few percent then, which nobody sees in a strip.
 */
function planarYuv(bytes: Uint8Array, width: number, height: number): AddPixel {
  const half = width >> 1;
  const blue = width * height;
  const red = blue + half * (height >> 1);
  return (x, y, sum) => {
    const luma = 298 * (bytes[y * width + x]! - 16) + 128;
    const chroma = (y >> 1) * half + (x >> 1);
    const u = bytes[blue + chroma]! - 128;
    const v = bytes[red + chroma]! - 128;
    add(
      sum,
      byte((luma + 409 * v) >> 8),
      byte((luma - 100 * u - 208 * v) >> 8),
      byte((luma + 516 * u) >> 8),
    );
  };
}

function add(sum: Int32Array, red: number, green: number, blue: number): void {
  sum[0]! += red;
  sum[1]! += green;
  sum[2]! += blue;
}

const byte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);
