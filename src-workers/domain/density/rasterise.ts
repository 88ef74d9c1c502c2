import type { Polygon } from '../geometry/polygon';
import type { MaskGrid } from './mask-grid';

/**
 * Calls back for each cell of a grid whose middle is inside a polygon (even-odd rule), row by row.
 * @param polygon in cells of the grid, as `toCells` has them; it may reach beyond the grid
 */
export function eachCellInside(
  polygon: Polygon,
  { columns, rows }: MaskGrid,
  visit: (cell: number) => void,
): void {
  const ys = polygon.map(({ y }) => y);
  const first = Math.max(0, Math.ceil(Math.min(...ys) - 0.5));
  const last = Math.min(rows - 1, Math.ceil(Math.max(...ys) - 0.5) - 1);
  for (let row = first; row <= last; row += 1) {
    const borders = bordersOfRow(polygon, row + 0.5);
    for (let pair = 0; pair + 1 < borders.length; pair += 2) {
      const from = Math.max(0, Math.ceil(borders[pair]! - 0.5));
      const to = Math.min(columns - 1, Math.ceil(borders[pair + 1]! - 0.5) - 1);
      for (let column = from; column <= to; column += 1) visit(row * columns + column);
    }
  }
}

/** Where the polygon's edges meet a horizontal line, from left to right. */
function bordersOfRow(polygon: Polygon, y: number): readonly number[] {
  const borders: number[] = [];
  for (let index = 0; index < polygon.length; index += 1) {
    const a = polygon[index]!;
    const b = polygon[(index + 1) % polygon.length]!;
    if (a.y > y === b.y > y) continue;
    borders.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
  }
  return borders.sort((one, other) => one - other);
}
