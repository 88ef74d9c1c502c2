import type { SmallPicture } from '../pictures/small-picture';
import { pixelsOf } from './picture-pixels';
import type { StripPlaces } from './strip-places';

/** Red, green and blue of one column of a strip, from the line's first point to its last. */
export function stripColumn(
  picture: SmallPicture,
  { height, taps, xs, ys }: StripPlaces,
): Uint8Array {
  const addPixel = pixelsOf(picture);
  const column = new Uint8Array(3 * height);
  const sum = new Int32Array(3);
  for (let row = 0; row < height; row += 1) {
    sum.fill(0);
    let found = 0;
    for (let tap = row * taps; tap < (row + 1) * taps; tap += 1) {
      const x = xs[tap]!;
      if (x < 0) continue;
      addPixel(x, ys[tap]!, sum);
      found += 1;
    }
    // What lies outside of the picture is black.
    if (found === 0) continue;
    for (let colour = 0; colour < 3; colour += 1) {
      column[3 * row + colour] = Math.round(sum[colour]! / found);
    }
  }
  return column;
}
