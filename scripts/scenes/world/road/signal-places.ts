import type { Lane, Marking, SignalHead } from '../road-map';
import type { GroundPoint, SignalPlan } from '../scene-description';
import { outerStripMetres, stopLineWidthMetres } from './paint';
import { Path } from './path';

/** A signal stands this far behind the kerb. */
const behindKerbMetres = 0.8;

interface Stop {
  readonly group: string;
  readonly lane: Lane;
  readonly path: Path;
  readonly atMetres: number;
}

/** Heads beside the stop lines of a plan, one for stops of a group that lie beside each other. */
export function signalHeadsOf(plan: SignalPlan, lanes: readonly Lane[]): readonly SignalHead[] {
  const stops = stopsOf(plan, lanes);
  return stops
    .filter((stop) => !stops.some((other) => isRightOf(other, stop)))
    .map(({ group, lane, path, atMetres }) => {
      const toTheRight = lane.widthMetres / 2 + outerStripMetres + behindKerbMetres;
      const { at, headingRadians } = path.placeAt(atMetres, -toTheRight);
      return { group, at, facingRadians: headingRadians + Math.PI };
    });
}

/** Stop lines of a plan on a road that has none painted yet. */
export const stopLinesOf = (plan: SignalPlan, lanes: readonly Lane[]): readonly Marking[] =>
  stopsOf(plan, lanes).map(({ lane, path, atMetres }) => {
    const across = (lateral: number): GroundPoint =>
      path.placeAt(atMetres + stopLineWidthMetres / 2, lateral).at;
    return {
      points: [across(lane.widthMetres / 2), across(-lane.widthMetres / 2)],
      widthMetres: stopLineWidthMetres,
    };
  });

function stopsOf(plan: SignalPlan, lanes: readonly Lane[]): readonly Stop[] {
  return plan.groups.flatMap(({ id: group, stops }) =>
    stops.map(({ lane: laneId, atMetres }) => {
      const lane = lanes.find(({ id }) => id === laneId);
      if (!lane) throw new RangeError(`Signal group ${group} stops lane ${laneId}: there is none.`);
      const path = new Path(lane.middle);
      return { group, lane, path, atMetres: atMetres ?? path.lengthMetres };
    }),
  );
}

/** Whether `one` stops the lane to the right of the other's: its head is the one beside the road. */
function isRightOf(one: Stop, other: Stop): boolean {
  if (one === other || one.group !== other.group) return false;
  const { headingRadians, at } = other.path.placeAt(other.atMetres);
  const [x, y] = one.path.placeAt(one.atMetres).at;
  const along = Math.cos(headingRadians) * (x - at[0]) + Math.sin(headingRadians) * (y - at[1]);
  const right = Math.sin(headingRadians) * (x - at[0]) - Math.cos(headingRadians) * (y - at[1]);
  return Math.abs(along) < 2 && right > 0.5 && right < 2 * other.lane.widthMetres;
}
