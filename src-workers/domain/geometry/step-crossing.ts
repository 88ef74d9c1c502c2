import { orientation, type Side } from './orientation';
import type { PixelPoint } from './point';
import type { Polyline } from './polyline';

/** A straight step of a path went over a drawn line. */
export interface StepCrossing {
  /** Where in the step, 0 (its start) to 1 (its end). */
  readonly fraction: number;
  /** The side it went to. */
  readonly to: Side;
}

const none: readonly StepCrossing[] = [];

/**
 * Where the step from p to q crosses the drawn segments of a line (not their extensions), in the
 * order of the path. A point exactly on the line, or a path exactly through a vertex, crosses once:
 * the path is treated as if all of it were moved by the infinitely small (e, e^2), which leaves no
 * special case (simulation of simplicity, Edelsbrunner and Muecke, 1990).
 */
export function stepCrossings(
  line: Polyline,
  p: PixelPoint,
  q: PixelPoint,
): readonly StepCrossing[] {
  let found: StepCrossing[] | undefined;
  for (let index = 1; index < line.length; index += 1) {
    const a = line[index - 1]!;
    const b = line[index]!;
    const from = orientation(a, b, p);
    const to = orientation(a, b, q);
    const side = sideOfPathPoint(a, b, to);
    if (sideOfPathPoint(a, b, from) === side) continue;
    if (sideOfVertex(p, q, a) === sideOfVertex(p, q, b)) continue;
    (found ??= []).push({ fraction: Math.min(1, Math.max(0, from / (from - to))), to: side });
  }
  return found?.sort((one, other) => one.fraction - other.fraction) ?? none;
}

function sideOfPathPoint(a: PixelPoint, b: PixelPoint, value: number): Side {
  if (value !== 0) return value > 0 ? 1 : -1;
  // On the line: (e, e^2) changes the orientation by (b.x - a.x) e^2 - (b.y - a.y) e.
  if (a.y !== b.y) return b.y < a.y ? 1 : -1;
  return b.x > a.x ? 1 : -1;
}

function sideOfVertex(p: PixelPoint, q: PixelPoint, vertex: PixelPoint): Side {
  const value = orientation(p, q, vertex);
  if (value !== 0) return value > 0 ? 1 : -1;
  // Moving the step by (e, e^2) is moving the vertex by its opposite.
  if (p.y !== q.y) return q.y > p.y ? 1 : -1;
  return q.x > p.x ? -1 : 1;
}
