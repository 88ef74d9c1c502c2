import type { PictureSize } from '../../units';

/** Pictures of so many pixels on their longer side lose nothing to the larger filter. */
const fineSide = 280;

/**
 * A mask without speckle, by the median of 5 x 5 or 7 x 7 pixels, and without the blurred rim of what
 * moves, by an erosion of 3 x 3: both as OpenCV has them, to the bit. Of a mask a median is a majority,
 * which is counted faster than sorted.
 * @param mask 255 or 0; the result is written to it
 */
export function cleanMask(mask: Uint8Array, size: PictureSize): void {
  const radius = Math.max(size.width, size.height) >= fineSide ? 3 : 2;
  const majority = ((2 * radius + 1) ** 2 + 1) / 2;
  keepCounts(mask, size, radius, majority, 0);
  // What lies outside of the picture takes nothing away.
  keepCounts(mask, size, 1, 9, 1);
}

/**
 * Keeps pixels with so many set ones in the square around them.
 * @param outside 0: the picture's edge goes on outside of it; 1: all is set there
 */
function keepCounts(
  mask: Uint8Array,
  { width, height }: PictureSize,
  radius: number,
  least: number,
  outside: 0 | 1,
): void {
  const side = 2 * radius + 1;
  // Set pixels in the row of `side` around each pixel.
  const rows = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const at = (x: number): number => {
      if (x < 0) return outside === 1 ? 1 : mask[start]! & 1;
      if (x >= width) return outside === 1 ? 1 : mask[start + width - 1]! & 1;
      return mask[start + x]! & 1;
    };
    let count = 0;
    for (let x = -radius; x < radius; x++) count += at(x);
    for (let x = 0; x < width; x++) {
      const first = x - radius;
      const last = x + radius;
      count += last < width ? mask[start + last]! & 1 : at(last);
      rows[start + x] = count;
      count -= first >= 0 ? mask[start + first]! & 1 : at(first);
    }
  }
  const columns = new Uint8Array(width);
  const add = (y: number, sign: 1 | -1): void => {
    const inside = y >= 0 && y < height;
    const start = Math.max(0, Math.min(height - 1, y)) * width;
    for (let x = 0; x < width; x++) {
      const count = inside || outside === 0 ? rows[start + x]! : side;
      columns[x] = columns[x]! + sign * count;
    }
  };
  for (let y = -radius; y < radius; y++) add(y, 1);
  for (let y = 0, i = 0; y < height; y++) {
    add(y + radius, 1);
    for (let x = 0; x < width; x++, i++) mask[i] = columns[x]! >= least ? 255 : 0;
    add(y - radius, -1);
  }
}
