import type { GroundPoint } from '../scene-description';
import { between, Path } from './path';

/** People cut corners; so much of each side of it is left out. */
const cornerMetres = 1.2;
const stepsOfCorner = 10;

/** A path through a few points whose corners are walked round, so that nobody turns on the spot. */
export function roundedPath(points: readonly GroundPoint[]): Path {
  return new Path(
    points.flatMap((corner, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before || !after) return [corner];
      const from = towards(corner, before, Math.min(cornerMetres, between(corner, before) / 2));
      const to = towards(corner, after, Math.min(cornerMetres, between(corner, after) / 2));
      return Array.from({ length: stepsOfCorner + 1 }, (_, step) =>
        bezier(from, corner, to, step / stepsOfCorner),
      );
    }),
  );
}

function towards(from: GroundPoint, to: GroundPoint, metres: number): GroundPoint {
  const share = metres / between(from, to);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function bezier(a: GroundPoint, b: GroundPoint, c: GroundPoint, t: number): GroundPoint {
  const mix = (axis: 0 | 1): number =>
    (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * b[axis] + t ** 2 * c[axis];
  return [mix(0), mix(1)];
}
