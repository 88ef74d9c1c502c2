import { Path } from '../road/path';
import type { Lane, RoadMap } from '../road-map';

export interface Neighbours {
  readonly left?: string;
  readonly right?: string;
}

/** Lanes further apart than this share of their widths have something between them. */
const besideShare = 1.3;

/** Which lanes vehicles may change to. Lanes at a crossing lead to turns, so nobody leaves them. */
export function neighboursOf(road: RoadMap): ReadonlyMap<string, Neighbours> {
  if (road.turns.length > 0) return new Map();
  const lanes = road.lanes.filter(({ use }) => use === 'vehicles');
  return new Map(
    lanes.map((lane) => {
      const besides = lanes.flatMap((other) => {
        const lateral = other === lane ? undefined : lateralBetween(lane, other);
        return lateral === undefined ? [] : [{ id: other.id, lateral }];
      });
      const left = besides.find(({ lateral }) => lateral > 0)?.id;
      const right = besides.find(({ lateral }) => lateral < 0)?.id;
      return [lane.id, { ...(left && { left }), ...(right && { right }) }];
    }),
  );
}

/** Metres to the left at which a lane of the same direction lies beside, if it does. */
function lateralBetween(lane: Lane, other: Lane): number | undefined {
  const mine = new Path(lane.middle);
  const begin = new Path(other.middle).placeAt(0);
  const { distanceMetres, lateralMetres } = mine.positionOf(begin.at);
  const turn = begin.headingRadians - mine.placeAt(distanceMetres).headingRadians;
  const widest = ((lane.widthMetres + other.widthMetres) / 2) * besideShare;
  return Math.cos(turn) > 0.9 && Math.abs(lateralMetres) < widest ? lateralMetres : undefined;
}
