import type { Box } from './box';
import { meetInCornersOnly, type Edges } from './edges';
import { orientation, type Side } from './orientation';
import type { PixelPoint } from './point';
import { segmentTouchesBox } from './segment';

/** Two points or more, no two consecutive ones equal; fewer points are a line without length. */
export type Polyline = readonly PixelPoint[];

/** Drops points that repeat the one before them: they have no direction, so no side. */
export const polyline = (points: readonly PixelPoint[]): Polyline =>
  points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });

/** Whether the line neither meets itself nor folds back: one that does has places with two sides. */
export function isSimpleLine(line: Polyline): boolean {
  const edges: Edges = line.slice(1).map((point, index) => [line[index]!, point]);
  return meetInCornersOnly(edges, false);
}

/** Calls back for each segment in order. */
export function eachSegment(
  line: Polyline,
  visit: (a: PixelPoint, b: PixelPoint, index: number) => void,
): void {
  for (let index = 1; index < line.length; index += 1) {
    visit(line[index - 1]!, line[index]!, index - 1);
  }
}

export const polylineTouchesBox = (line: Polyline, box: Box): boolean => {
  for (let index = 1; index < line.length; index += 1) {
    if (segmentTouchesBox(line[index - 1]!, line[index]!, box)) return true;
  }
  return false;
};

/**
 * Perpendicular distance of a point to the line in pixels, positive on the right-hand side of
 * someone who walks along it. Beyond the two ends it is the distance to the extension, so that a
 * point behind an end is on no side. Nearest to an inner vertex, the mean direction of both
 * segments decides the side (the angle-weighted normal of Baerentzen and Aanaes, 2005), because
 * either segment alone is wrong for a part of the points there.
 * A line without length has distance 0 everywhere.
 */
export function sideDistance(line: Polyline, p: PixelPoint): number {
  let nearest = Infinity;
  let result = 0;
  const last = line.length - 2;
  eachSegment(line, (a, b, index) => {
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const length = Math.hypot(dx, dy);
    const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (length * length);
    const clamped = Math.min(1, Math.max(0, along));
    const away = Math.hypot(p.x - a.x - clamped * dx, p.y - a.y - clamped * dy);
    if (away >= nearest) return;
    nearest = away;
    const atInnerVertex = (along < 0 && index > 0) || (along > 1 && index < last);
    result = atInnerVertex
      ? away * sideOfVertex(line, along < 0 ? index : index + 1, p)
      : orientation(a, b, p) / length;
  });
  return result;
}

function sideOfVertex(line: Polyline, vertex: number, p: PixelPoint): Side | 0 {
  const [a, v, b] = [line[vertex - 1]!, line[vertex]!, line[vertex + 1]!];
  const before = Math.hypot(v.x - a.x, v.y - a.y);
  const after = Math.hypot(b.x - v.x, b.y - v.y);
  const dx = (v.x - a.x) / before + (b.x - v.x) / after;
  const dy = (v.y - a.y) / before + (b.y - v.y) / after;
  const value = dx * (p.y - v.y) - dy * (p.x - v.x);
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
