import type { RoadMap } from '../road-map';
import type { Road, SignalPlan } from '../scene-description';
import { layCrossing } from './crossing-road';
import { signalHeadsOf, stopLinesOf } from './signal-places';
import { layTwoEndedRoad } from './two-ended-road';

/**
 * Lays a road on the ground. Distances along a lane (`atMetres`) count from where its traffic enters,
 * in the direction of travel.
 *
 * Straight road and curve: lanes have the ids of their plans. An `away` lane begins in the south, at
 * `fromMetres`: distance d of a straight one is at y = fromMetres + d. A `towards` lane begins in the
 * north: distance d is at y = toMetres - d. In a curve the same holds along the axis up to the bend; the
 * length of a lane in the arc is that of its own radius. Asphalt reaches 0.5 m beyond the outermost
 * lanes' edges, then come 2.5 m of pavement; lanes 1 m or more apart have a median between them.
 *
 * Crossing: with w the lane width, n the greater number of lanes, B = n w + 6.5 m is where the box
 * begins (metres from the middle), and S = B + 1 (with zebras B + 4.5) is where lanes stop.
 * - `south-in-k` runs along x = (k - 0.5) w from y = -armMetres (distance 0) to y = -S, where the stop
 *   line is (distance armMetres - S, its length).
 * - `south-out-k` runs along x = -(k - 0.5) w from y = -S (distance 0) to y = -armMetres.
 * - `east-…`, `north-…`, `west-…` are the same, turned anticlockwise by one, two, three quarters:
 *   `north-in-1` comes from the north on x = -0.5 w, `east-in-1` from the east on y = 0.5 w.
 * - Turns: left from lane 1 to lane 1, straight on from every lane, right from the outermost lane to the
 *   outermost; arcs begin and end at B.
 * - Zebras are 3 m deep, their middles B + 2 m from the middle of the crossing: a walker crosses the
 *   southern arm along y = -(B + 2).
 */
export function layRoad(road: Road, signals?: SignalPlan): RoadMap {
  const laid = road.kind === 'crossing' ? layCrossing(road) : layTwoEndedRoad(road);
  return {
    ...laid,
    // At a crossing every lane into it ends at a stop line, with signals or without.
    markings:
      signals && road.kind !== 'crossing'
        ? [...laid.markings, ...stopLinesOf(signals, laid.lanes)]
        : laid.markings,
    signalHeads: signals ? signalHeadsOf(signals, laid.lanes) : [],
  };
}
