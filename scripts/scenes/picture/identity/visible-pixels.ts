import type { PixelBox } from '../../world/seen-actor';

export interface VisiblePixels {
  readonly count: number;
  readonly box: PixelBox;
}

/**
 * Finds who is where in a picture of flat colours: red + 256 green is 1 + the index, 0 is nobody.
 * @param pixels four bytes each, lowest row first, as GL reads them
 * @returns by index
 */
export function visiblePixels(
  pixels: Uint8Array,
  width: number,
  height: number,
): ReadonlyMap<number, VisiblePixels> {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const found = new Map<number, { count: number; box: [number, number, number, number] }>();
  for (let row = 0; row < height; row++) {
    const y = height - 1 - row;
    for (let x = 0; x < width; x++) {
      if (words[row * width + x] === 0) continue;
      const at = (row * width + x) * 4;
      const value = pixels[at]! + 256 * pixels[at + 1]!;
      if (value === 0) continue;
      const seen = found.get(value - 1);
      if (!seen) {
        found.set(value - 1, { count: 1, box: [x, y, x + 1, y + 1] });
        continue;
      }
      seen.count += 1;
      const { box } = seen;
      if (x < box[0]) box[0] = x;
      if (x + 1 > box[2]) box[2] = x + 1;
      if (y < box[1]) box[1] = y;
      if (y + 1 > box[3]) box[3] = y + 1;
    }
  }
  return found;
}
