import type { Lane, Marking, RoadMap } from '../road-map';
import type { CurvedRoad, LanePlan, StraightRoad } from '../scene-description';
import { axisOf, besideAxis, stripAlongAxis, type AxisPoint } from './axis';
import {
  bicycleLineWidthMetres,
  doubleLineGapMetres,
  lineWidthMetres,
  outerStripMetres,
  pavementMetres,
  shortDash,
} from './paint';

/** Lanes further apart than this have a strip between them that nobody drives on. */
const medianMetres = 1;

const leftEdge = (lane: LanePlan): number => lane.offsetMetres - lane.widthMetres / 2;
const rightEdge = (lane: LanePlan): number => lane.offsetMetres + lane.widthMetres / 2;

/** A road with a beginning and an end: lanes beside each other along one axis. */
export function layTwoEndedRoad(road: StraightRoad | CurvedRoad): Omit<RoadMap, 'signalHeads'> {
  if (road.lanes.length === 0) throw new RangeError('A road needs a lane.');
  const axis = axisOf(road);
  const across = [...road.lanes].sort((one, other) => one.offsetMetres - other.offsetMetres);
  const carriageways = apart(across);
  const west = leftEdge(across[0]!) - outerStripMetres;
  const east = rightEdge(across[across.length - 1]!) + outerStripMetres;
  return {
    lanes: road.lanes.map((plan) => laneOf(axis, plan)),
    turns: [],
    carriageway: carriageways.map((lanes) =>
      stripAlongAxis(
        axis,
        leftEdge(lanes[0]!) - outerStripMetres,
        rightEdge(lanes[lanes.length - 1]!) + outerStripMetres,
      ),
    ),
    pavements: [
      stripAlongAxis(axis, west - pavementMetres, west),
      stripAlongAxis(axis, east, east + pavementMetres),
    ],
    markings: carriageways.flatMap((lanes) => markingsOf(axis, lanes)),
  };
}

function laneOf(axis: readonly AxisPoint[], plan: LanePlan): Lane {
  const along = besideAxis(axis, plan.offsetMetres);
  return {
    id: plan.id,
    use: plan.use ?? 'vehicles',
    widthMetres: plan.widthMetres,
    middle: plan.direction === 'away' ? along : [...along].reverse(),
  };
}

/** Lanes from west to east, parted where a median lies between them. */
function apart(across: readonly LanePlan[]): readonly (readonly LanePlan[])[] {
  const parts: LanePlan[][] = [];
  for (const lane of across) {
    const last = parts[parts.length - 1];
    const neighbour = last?.[last.length - 1];
    if (last && neighbour && leftEdge(lane) - rightEdge(neighbour) < medianMetres) last.push(lane);
    else parts.push([lane]);
  }
  return parts;
}

function markingsOf(axis: readonly AxisPoint[], lanes: readonly LanePlan[]): readonly Marking[] {
  const line = (
    offset: number,
    widthMetres: number,
    dash?: readonly [number, number],
  ): Marking => ({
    points: besideAxis(axis, offset),
    widthMetres,
    ...(dash && { dash }),
  });
  const edges = [leftEdge(lanes[0]!), rightEdge(lanes[lanes.length - 1]!)];
  const between = lanes.slice(1).flatMap((lane, index) => {
    const neighbour = lanes[index]!;
    const middle = (rightEdge(neighbour) + leftEdge(lane)) / 2;
    if (lane.use === 'bicycles' || neighbour.use === 'bicycles')
      return [line(middle, bicycleLineWidthMetres)];
    if (lane.direction === neighbour.direction || lanes.length === 2)
      return [line(middle, lineWidthMetres, shortDash)];
    // Nobody overtakes into the oncoming traffic where each direction has lanes of its own for it.
    return [-1, 1].map((side) =>
      line(middle + (side * (doubleLineGapMetres + lineWidthMetres)) / 2, lineWidthMetres),
    );
  });
  return [...edges.map((offset) => line(offset, lineWidthMetres)), ...between];
}
