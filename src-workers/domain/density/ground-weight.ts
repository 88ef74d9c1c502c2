import type { GroundPoint } from '../calibration/calibration-point';
import type { Homography } from '../calibration/homography';
import { pixelPoint, type PixelPoint } from '../geometry/point';
import type { PictureSize } from '../units';
import { toPicture, type MaskGrid } from './mask-grid';

/**
 * Square metres that one cell may count for. What shows more is so near the horizon that nothing can be
 * told apart there, and a single cell of it would outweigh the whole road in front.
 */
const largestArea = 25;

/**
 * The ground that a cell of the grid shows, in square metres: 0 at the horizon and above it, and never
 * more than a share of the zone can stand on.
 */
export function groundWeight(
  cell: number,
  grid: MaskGrid,
  picture: PictureSize,
  homography: Homography,
): number {
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  const corner = (x: number, y: number): PixelPoint => pixelPoint(column + x, row + y);
  const corners = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
  const ground = corners.flatMap((each): readonly GroundPoint[] => {
    const point = homography.groundAt(toPicture(each, grid, picture));
    return point === undefined ? [] : [point];
  });
  return ground.length < corners.length ? 0 : Math.min(largestArea, area(ground));
}

function area(points: readonly GroundPoint[]): number {
  let doubled = 0;
  points.forEach(({ x, y }, index) => {
    const next = points[(index + 1) % points.length]!;
    doubled += x * next.y - next.x * y;
  });
  return Math.abs(doubled) / 2;
}
