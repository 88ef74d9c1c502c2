import type { Homography } from '../calibration/homography';
import { boundingBox, type Polygon } from '../geometry/polygon';
import { centre } from '../geometry/box';
import type { PictureSize } from '../units';
import { groundWeight } from './ground-weight';
import { toCells, type MaskGrid } from './mask-grid';
import { eachCellInside } from './rasterise';

/** The cells of a grid that one zone has, each with what it weighs in the zone: together 1. */
export interface ZoneMask {
  readonly cells: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * A zone too small to hold the middle of a cell has the one cell in its own middle.
 * @param polygon in pixels of the picture
 * @param homography of a calibration: cells weigh as much as the ground that they show; absent, or where
 *   the zone shows no ground at all: all the same
 */
export function zoneMask(
  polygon: Polygon,
  grid: MaskGrid,
  picture: PictureSize,
  homography?: Homography,
): ZoneMask {
  const inCells = polygon.map((point) => toCells(point, grid, picture));
  const inside: number[] = [];
  eachCellInside(inCells, grid, (cell) => inside.push(cell));
  if (inside.length === 0) inside.push(middleCell(inCells, grid));
  const cells = Uint32Array.from(inside);
  const weights = new Float64Array(cells.length).fill(1);
  if (homography !== undefined) {
    cells.forEach((cell, at) => (weights[at] = groundWeight(cell, grid, picture, homography)));
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  return {
    cells,
    weights: total > 0 ? weights.map((each) => each / total) : weights.fill(1 / cells.length),
  };
}

function middleCell(polygon: Polygon, { columns, rows }: MaskGrid): number {
  const { x, y } = centre(boundingBox(polygon));
  const within = (value: number, length: number): number =>
    Math.min(length - 1, Math.max(0, Math.floor(value)));
  return within(y, rows) * columns + within(x, columns);
}

/** The share of the zone's weight whose cells are set, 0..1. */
export function shareOf({ cells, weights }: ZoneMask, isSet: (cell: number) => boolean): number {
  let share = 0;
  for (let at = 0; at < cells.length; at += 1) if (isSet(cells[at]!)) share += weights[at]!;
  return Math.min(1, share);
}
