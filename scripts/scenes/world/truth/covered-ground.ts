import { polygonArea } from '../../../../src-workers/domain/geometry/polygon';
import type { GroundPoint } from '../scene-description';
import { onPlan } from './plan';

/** Square metres of a polygon on the ground. */
export const groundArea = (polygon: readonly GroundPoint[]): number =>
  polygonArea(polygon.map(onPlan));

/** Twice the area of a, b, c: positive if they run anticlockwise. */
const turn = (a: GroundPoint, b: GroundPoint, c: GroundPoint): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/**
 * The part of a polygon within a convex one (Sutherland and Hodgman, 1974). Where that leaves several
 * parts of a concave polygon, bridges without width join them, which add nothing to the area.
 *
 * @param convex anticlockwise
 */
export const clipped = (
  polygon: readonly GroundPoint[],
  convex: readonly GroundPoint[],
): readonly GroundPoint[] => {
  let rest = polygon;
  convex.forEach((a, index) => {
    const b = convex[(index + 1) % convex.length]!;
    const inside: GroundPoint[] = [];
    rest.forEach((to, at) => {
      const from = rest[(at + rest.length - 1) % rest.length]!;
      const [before, after] = [turn(a, b, from), turn(a, b, to)];
      if (before < 0 !== after < 0) {
        const share = before / (before - after);
        inside.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
      }
      if (after >= 0) inside.push(to);
    });
    rest = inside;
  });
  return rest;
};

/**
 * Share of a zone's ground, 0..1, that footprints cover. Bodies do not stand in each other, so their
 * parts are added.
 *
 * @param footprints convex, anticlockwise
 */
export const coveredShare = (
  zone: readonly GroundPoint[],
  footprints: readonly (readonly GroundPoint[])[],
): number => {
  let covered = 0;
  for (const footprint of footprints) covered += groundArea(clipped(zone, footprint));
  return Math.min(1, covered / groundArea(zone));
};
