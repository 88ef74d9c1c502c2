import type { PictureSize } from '../../domain/units';
import type { SmallPicture } from './small-picture';

/** A picture that is longer is halved: vehicles are still several pixels, at a quarter of the cost. */
const longestSide = 320;

const halved = ({ width, height }: PictureSize): boolean => Math.max(width, height) > longestSide;

/** Of a small picture as the background subtraction looks at it. */
export const packedSize = (picture: PictureSize): PictureSize =>
  halved(picture)
    ? { width: picture.width >> 1, height: picture.height >> 1 }
    : { width: picture.width, height: picture.height };

/** Writes a small picture as packed YUV in limited range, in `packedSize`. */
export function packYuv(picture: SmallPicture, packed: Uint8Array): void {
  const step = halved(picture) ? 2 : 1;
  if (picture.format === 'yuv420p') packPlanes(picture, step, packed);
  else packColours(picture, step, packed);
}

function packPlanes(
  { bytes, width, height }: SmallPicture,
  step: number,
  packed: Uint8Array,
): void {
  const chromaWidth = width >> 1;
  const u = width * height;
  const v = u + chromaWidth * (height >> 1);
  // Two rows and columns of brightness have one of colour.
  const shift = step === 2 ? 0 : 1;
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  for (let y = 0, to = 0; y < rows; y++) {
    const chroma = (y >> shift) * chromaWidth;
    for (let x = 0, from = y * step * width; x < columns; x++, from += step, to += 3) {
      packed[to] =
        step === 1
          ? bytes[from]!
          : (bytes[from]! +
              bytes[from + 1]! +
              bytes[from + width]! +
              bytes[from + width + 1]! +
              2) >>
            2;
      packed[to + 1] = bytes[u + chroma + (x >> shift)]!;
      packed[to + 2] = bytes[v + chroma + (x >> shift)]!;
    }
  }
}

/** Where the colours of the first pixel lie, and how far it is to the next one. */
function layoutOf({ format, width, height }: SmallPicture) {
  const plane = width * height;
  if (format === 'gbrp') return { red: 2 * plane, green: 0, blue: plane, pixel: 1 };
  return format === 'rgb24'
    ? { red: 0, green: 1, blue: 2, pixel: 3 }
    : { red: 2, green: 1, blue: 0, pixel: 3 };
}

function packColours(picture: SmallPicture, step: number, packed: Uint8Array): void {
  const { bytes, width, height } = picture;
  const { red, green, blue, pixel } = layoutOf(picture);
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const offsets = step === 1 ? [0] : [0, pixel, width * pixel, (width + 1) * pixel];
  for (let y = 0, to = 0; y < rows; y++) {
    for (let x = 0, from = y * step * width * pixel; x < columns; x++, to += 3) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (const offset of offsets) {
        r += bytes[red + from + offset]!;
        g += bytes[green + from + offset]!;
        b += bytes[blue + from + offset]!;
      }
      from += step * pixel;
      // ITU-R BT.601, in 256ths of the offsets' count.
      const scale = 256 * offsets.length;
      packed[to] = 16 + (66 * r + 129 * g + 25 * b) / scale;
      packed[to + 1] = 128 + (-38 * r - 74 * g + 112 * b) / scale;
      packed[to + 2] = 128 + (112 * r - 94 * g - 18 * b) / scale;
    }
  }
}
