import type { CurvedRoad, GroundPoint, StraightRoad } from '../scene-description';

/** How far apart the points of lanes are at most, so that curves look and drive as such. */
export const spacingMetres = 1;

/** Where a road's axis is and which way it runs there, at points no more than `spacingMetres` apart. */
export interface AxisPoint {
  readonly at: GroundPoint;
  readonly headingRadians: number;
}

const north = Math.PI / 2;

/** The axis of a road with two ends, from the south on. */
export function axisOf(road: StraightRoad | CurvedRoad): readonly AxisPoint[] {
  if (road.kind === 'straight') return straight([0, road.fromMetres], [0, road.toMetres], north);
  const toTheRight = Math.sign(road.radiusMetres);
  const radius = Math.abs(road.radiusMetres);
  const turn = (road.turnDegrees / 180) * Math.PI;
  const centre: GroundPoint = [road.radiusMetres, road.bendAtMetres];
  const onArc = (angle: number): AxisPoint => ({
    at: [centre[0] - toTheRight * radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)],
    headingRadians: north - toTheRight * angle,
  });
  // The outermost lane is longer than the axis: half the spacing leaves room for it.
  const steps = Math.ceil((radius * turn) / (spacingMetres / 2));
  const arc = Array.from({ length: steps + 1 }, (_, step) => onArc((turn * step) / steps));
  const bend: GroundPoint = [0, road.bendAtMetres];
  const { at, headingRadians } = onArc(turn);
  const end: GroundPoint = [
    at[0] + Math.cos(headingRadians) * road.afterMetres,
    at[1] + Math.sin(headingRadians) * road.afterMetres,
  ];
  return [
    ...straight([0, road.fromMetres], bend, north).slice(0, -1),
    ...arc,
    ...(road.afterMetres > 0 ? straight(at, end, headingRadians).slice(1) : []),
  ];
}

/** The line beside the axis, positive to the right of it. */
export const besideAxis = (
  axis: readonly AxisPoint[],
  offsetMetres: number,
): readonly GroundPoint[] =>
  axis.map(({ at, headingRadians }) => [
    at[0] + Math.sin(headingRadians) * offsetMetres,
    at[1] - Math.cos(headingRadians) * offsetMetres,
  ]);

/** A strip of ground along the axis between two offsets, as a polygon. */
export const stripAlongAxis = (
  axis: readonly AxisPoint[],
  fromOffset: number,
  toOffset: number,
): readonly GroundPoint[] => [
  ...besideAxis(axis, fromOffset),
  ...[...besideAxis(axis, toOffset)].reverse(),
];

function straight(
  from: GroundPoint,
  to: GroundPoint,
  headingRadians: number,
): readonly AxisPoint[] {
  return straightPoints(from, to).map((at) => ({ at, headingRadians }));
}

/** Points no more than the spacing apart, both ends included. */
export function straightPoints(from: GroundPoint, to: GroundPoint): readonly GroundPoint[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = Math.max(1, Math.ceil(length / spacingMetres));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  });
}
