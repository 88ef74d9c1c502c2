import type { PixelBox } from '../../world/seen-actor';

/** A place on a sheet where one actor is drawn alone, and what part of the (endless) picture it shows. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Upper left corner in pixels of the picture. */
  readonly fromX: number;
  readonly fromY: number;
  /** Pixels of the picture for one of the sheet, across and down; 1 unless it would be too large. */
  readonly step: number;
}

/** Larger ones are drawn smaller: their share of visible pixels is as exact with fewer of them. */
const largest = 448;

/**
 * Puts boxes side by side on a square sheet, in shelves.
 * @returns for each box its crop; undefined: no room left
 */
export function cropSheet(
  boxes: readonly PixelBox[],
  sheetSize: number,
): readonly (Crop | undefined)[] {
  let [x, y, shelf] = [0, 0, 0];
  return boxes.map(([left, top, right, bottom]) => {
    const [fromX, fromY] = [Math.floor(left) - 1, Math.floor(top) - 1];
    const across = Math.ceil(right) + 1 - fromX;
    const down = Math.ceil(bottom) + 1 - fromY;
    const step = Math.max(1, Math.ceil(Math.max(across, down) / largest));
    const [width, height] = [Math.ceil(across / step), Math.ceil(down / step)];
    if (x + width > sheetSize) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    if (y + height > sheetSize) return undefined;
    const crop = { x, y, width, height, fromX, fromY, step };
    x += width;
    shelf = Math.max(shelf, height);
    return crop;
  });
}
