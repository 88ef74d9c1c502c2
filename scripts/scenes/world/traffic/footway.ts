import { isInside } from '../road/ground-area';
import { between, Path } from '../road/path';
import { roundedPath } from '../road/rounded-path';
import type { RoadMap } from '../road-map';
import type { GroundPoint, SignalPlan } from '../scene-description';

/** Where walkers walk. */
export interface Footway {
  readonly path: Path;
  /** The parts of it on the carriageway, in metres along it. */
  readonly crossings: readonly FootwayCrossing[];
}

export interface FootwayCrossing {
  readonly fromMetres: number;
  readonly toMetres: number;
  /** Signal groups whose stop lines are beside it: people cross while these are red. */
  readonly groups: readonly string[];
}

const sampleMetres = 0.25;
/** A stop line belongs to a crossing that is no further from it than this. */
const stopLineMetres = 8;

export function footwayAlong(
  points: readonly GroundPoint[],
  road: RoadMap,
  signals?: SignalPlan,
): Footway {
  const path = roundedPath(points);
  const crossings: FootwayCrossing[] = [];
  let from: number | undefined;
  const steps = Math.ceil(path.lengthMetres / sampleMetres);
  for (let step = 0; step <= steps + 1; step += 1) {
    const metres = Math.min(step * sampleMetres, path.lengthMetres);
    const { at } = path.placeAt(metres);
    const isOn = step <= steps && road.carriageway.some((polygon) => isInside(polygon, at));
    if (isOn) from ??= metres;
    else if (from !== undefined) {
      const groups = signals ? groupsBeside(path, from, metres, road, signals) : [];
      crossings.push({ fromMetres: from, toMetres: metres, groups });
      from = undefined;
    }
  }
  return { path, crossings };
}

function groupsBeside(
  path: Path,
  fromMetres: number,
  toMetres: number,
  road: RoadMap,
  signals: SignalPlan,
): readonly string[] {
  const isBeside = (laneId: string, atMetres: number | undefined): boolean => {
    const lane = road.lanes.find(({ id }) => id === laneId);
    if (!lane) return false;
    const lanePath = new Path(lane.middle);
    const { at } = lanePath.placeAt(atMetres ?? lanePath.lengthMetres);
    const { distanceMetres } = path.positionOf(at, fromMetres, toMetres);
    return (
      distanceMetres >= fromMetres &&
      distanceMetres <= toMetres &&
      between(path.placeAt(distanceMetres).at, at) < stopLineMetres
    );
  };
  return signals.groups
    .filter(({ stops }) => stops.some(({ lane, atMetres }) => isBeside(lane, atMetres)))
    .map(({ id }) => id);
}
