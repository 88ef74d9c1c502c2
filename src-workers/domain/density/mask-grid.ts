import type { PixelPoint } from '../geometry/point';
import { pixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';

/** Pixels of a grid of our own, where no foreground mask gives one. */
const ownWidth = 160;

/** A coarse picture: `columns` x `rows` cells that show the whole upright picture. */
export interface MaskGrid {
  readonly columns: number;
  readonly rows: number;
}

/** A grid with cells about as high as wide, for what is measured without a foreground mask. */
export const ownGrid = ({ width, height }: PictureSize): MaskGrid => ({
  columns: ownWidth,
  rows: Math.max(1, Math.round((ownWidth * height) / width)),
});

/** A point of the picture in cells of the grid, with fractions: cell 0 reaches from 0 to 1. */
export const toCells = (
  { x, y }: PixelPoint,
  { columns, rows }: MaskGrid,
  picture: PictureSize,
): PixelPoint => pixelPoint((x / picture.width) * columns, (y / picture.height) * rows);

/** The other way. */
export const toPicture = (
  { x, y }: PixelPoint,
  { columns, rows }: MaskGrid,
  picture: PictureSize,
): PixelPoint => pixelPoint((x / columns) * picture.width, (y / rows) * picture.height);
