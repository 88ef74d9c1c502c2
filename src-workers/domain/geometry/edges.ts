import type { PixelPoint } from './point';
import { onSegment, segmentsMeet } from './segment';

/** The straight parts of a shape in the order of its outline; each begins where the one before ends. */
export type Edges = readonly (readonly [PixelPoint, PixelPoint])[];

/**
 * Whether no edge meets another but in the corner that neighbours share. `closed`: the last edge is
 * a neighbour of the first.
 */
export function meetInCornersOnly(edges: Edges, closed: boolean): boolean {
  const last = edges.length - 1;
  for (let first = 0; first <= last; first += 1) {
    const [a, b] = edges[first]!;
    if (a.x === b.x && a.y === b.y) return false;
    for (let second = first + 1; second <= last; second += 1) {
      const [c, d] = edges[second]!;
      const follows = second === first + 1;
      const leads = closed && first === 0 && second === last;
      // Neighbours share a corner; anything more is a spike.
      if (follows && (onSegment(a, b, d) || onSegment(c, d, a))) return false;
      if (leads && (onSegment(a, b, c) || onSegment(c, d, b))) return false;
      if (!follows && !leads && segmentsMeet(a, b, c, d)) return false;
    }
  }
  return true;
}
