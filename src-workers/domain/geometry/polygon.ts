import { box, type Box } from './box';
import { meetInCornersOnly } from './edges';
import { orientation } from './orientation';
import type { PixelPoint } from './point';
import { onSegment } from './segment';

/** Three points or more; the last is joined to the first. */
export type Polygon = readonly PixelPoint[];

const edgeStart = (polygon: Polygon, index: number): PixelPoint => polygon[index]!;
const edgeEnd = (polygon: Polygon, index: number): PixelPoint =>
  polygon[(index + 1) % polygon.length]!;

/**
 * Whether the point is inside (even-odd rule). The border is inside: the bottom of a box that the
 * picture's edge cuts lies exactly on the border of a zone drawn to that edge.
 */
export function contains(polygon: Polygon, p: PixelPoint): boolean {
  let inside = false;
  for (let index = 0; index < polygon.length; index += 1) {
    const a = edgeStart(polygon, index);
    const b = edgeEnd(polygon, index);
    if (onSegment(a, b, p)) return true;
    if (a.y > p.y === b.y > p.y) continue;
    if (orientation(a, b, p) > 0 === b.y > a.y) inside = !inside;
  }
  return inside;
}

/** Area in square pixels (the shoelace formula). */
export function polygonArea(polygon: Polygon): number {
  let doubled = 0;
  for (let index = 0; index < polygon.length; index += 1) {
    const a = edgeStart(polygon, index);
    const b = edgeEnd(polygon, index);
    doubled += a.x * b.y - b.x * a.y;
  }
  return Math.abs(doubled) / 2;
}

/** The smallest box around the points; throws a RangeError without a point. */
export function boundingBox(points: readonly PixelPoint[]): Box {
  if (points.length === 0) throw new RangeError('There is no box around no point.');
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

/** Whether the polygon has an area and no edge meets another but in their shared corner. */
export const isSimple = (polygon: Polygon): boolean =>
  polygon.length >= 3 &&
  polygonArea(polygon) > 0 &&
  meetInCornersOnly(
    polygon.map((start, index) => [start, edgeEnd(polygon, index)]),
    true,
  );
