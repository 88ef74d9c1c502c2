import type { GroundPoint } from '../scene-description';

/** A rectangle on the ground. */
export interface Footprint {
  /** Its middle. */
  readonly at: GroundPoint;
  readonly headingRadians: number;
  readonly lengthMetres: number;
  readonly widthMetres: number;
}

/** Corners anticlockwise from the front left one. */
export function cornersOf({
  at,
  headingRadians,
  lengthMetres,
  widthMetres,
}: Footprint): readonly GroundPoint[] {
  const cosine = Math.cos(headingRadians);
  const sine = Math.sin(headingRadians);
  const corner = (ahead: number, left: number): GroundPoint => [
    at[0] + cosine * ahead - sine * left,
    at[1] + sine * ahead + cosine * left,
  ];
  const l = lengthMetres / 2;
  const w = widthMetres / 2;
  return [corner(l, w), corner(-l, w), corner(-l, -w), corner(l, -w)];
}

/**
 * Metres between two footprints along the axis that parts them best (separating axes: two rectangles
 * are apart if and only if one of their four edge directions shows a gap). Negative: how deep they
 * overlap.
 */
export function clearance(one: Footprint, other: Footprint): number {
  const a = cornersOf(one);
  const b = cornersOf(other);
  let best = -Infinity;
  for (const heading of [one.headingRadians, other.headingRadians])
    for (const angle of [heading, heading + Math.PI / 2]) {
      const [aLow, aHigh] = shadow(a, angle);
      const [bLow, bHigh] = shadow(b, angle);
      best = Math.max(best, aLow - bHigh, bLow - aHigh);
    }
  return best;
}

function shadow(corners: readonly GroundPoint[], angle: number): readonly [number, number] {
  const along = corners.map(([x, y]) => x * Math.cos(angle) + y * Math.sin(angle));
  return [Math.min(...along), Math.max(...along)];
}
