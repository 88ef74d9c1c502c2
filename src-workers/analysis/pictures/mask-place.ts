import type { PictureSize } from '../../domain/units';
import type { PictureRegion } from './small-picture';

/** Where a part of the upright picture lies in a mask of the whole of it, in the mask's pixels. */
export interface MaskPlace {
  /** Of the mask. */
  readonly whole: PictureSize;
  readonly left: number;
  readonly top: number;
}

/** @param part pixels of the part that the region shows */
export function maskPlace(part: PictureSize, region: PictureRegion): MaskPlace {
  const width = Math.max(part.width, Math.round(part.width / region.width));
  const height = Math.max(part.height, Math.round(part.height / region.height));
  const within = (length: number, free: number): number =>
    Math.max(0, Math.min(free, Math.round(length)));
  return {
    whole: { width, height },
    left: within(region.x * width, width - part.width),
    top: within(region.y * height, height - part.height),
  };
}

/**
 * A mask of bytes, of which what is not 0 is set, as the bits of `Foreground`.
 * @param mask of the part; absent: nothing is set
 */
export function maskBits(
  mask: Uint8Array | undefined,
  part: PictureSize,
  { whole, left, top }: MaskPlace,
): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil((whole.width * whole.height) / 8));
  if (mask === undefined) return bits;
  for (let y = 0, i = 0; y < part.height; y++) {
    let to = (top + y) * whole.width + left;
    for (let x = 0; x < part.width; x++, i++, to++) {
      if (mask[i] !== 0) bits[to >> 3]! |= 0x80 >> (to & 7);
    }
  }
  return bits;
}
