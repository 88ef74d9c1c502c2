import type { Box } from '../../geometry/box';
import type { PictureSize } from '../../units';

/** What of a picture is said to be a road user: by pixel. */
export const elsewhere = 0;
export const near = 1;
export const inside = 2;
/** Hidden from the background, so that who stands is not learnt. */
export const hidden = 3;

/** Boxes are a little too small now and then. In pixels. */
const margin = 1;
/** Shadow-free surroundings of a box in which a road user may reach out of it, of its size. */
const surroundings = 0.15;

/**
 * @param boxes of road users, in pixels of the map
 * @param standing where some of them stand
 */
export function vehicleMap(
  boxes: readonly Box[],
  standing: readonly Box[],
  { width, height }: PictureSize,
): Uint8Array {
  const map = new Uint8Array(width * height);
  const fill = (box: Box, x: number, y: number, value: number): void => {
    const left = Math.max(0, Math.floor(box.left - x));
    const right = Math.min(width, Math.ceil(box.right + x));
    const bottom = Math.min(height, Math.ceil(box.bottom + y));
    for (let row = Math.max(0, Math.floor(box.top - y)); row < bottom && left < right; row++) {
      map.fill(value, row * width + left, row * width + right);
    }
  };
  for (const box of boxes) {
    fill(box, (box.right - box.left) * surroundings, (box.bottom - box.top) * surroundings, near);
  }
  for (const box of boxes) fill(box, margin, margin, inside);
  for (const box of standing) fill(box, margin, margin, hidden);
  return map;
}
