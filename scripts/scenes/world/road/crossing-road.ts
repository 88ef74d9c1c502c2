import type { Lane, RoadMap } from '../road-map';
import type { Crossing, GroundPoint } from '../scene-description';
import { straightPoints } from './axis';
import { crossingGround } from './crossing-ground';
import { crossingMarkings } from './crossing-markings';
import { approaches, laneOffset, planCrossing, quarterTurns } from './crossing-plan';
import { turnsOf } from './crossing-turns';

/** Four approaches that meet in the origin. */
export function layCrossing(crossing: Crossing): Omit<RoadMap, 'signalHeads'> {
  const plan = planCrossing(crossing);
  if (plan.armMetres <= plan.stopMetres)
    throw new RangeError(
      `The arms of this crossing must be longer than ${plan.stopMetres} m: lanes end there.`,
    );
  const lane = (id: string, quarters: number, from: GroundPoint, to: GroundPoint): Lane => ({
    id,
    use: 'vehicles',
    widthMetres: plan.laneWidthMetres,
    middle: straightPoints(from, to).map((point) => quarterTurns(quarters, point)),
  });
  const numbers = (lanes: number): readonly number[] =>
    Array.from({ length: lanes }, (_, index) => index + 1);
  const lanes = approaches.flatMap((approach, quarters) => [
    ...numbers(plan.lanesIn).map((number) => {
      const x = laneOffset(plan, number);
      return lane(
        `${approach}-in-${number}`,
        quarters,
        [x, -plan.armMetres],
        [x, -plan.stopMetres],
      );
    }),
    ...numbers(plan.lanesOut).map((number) => {
      const x = -laneOffset(plan, number);
      return lane(
        `${approach}-out-${number}`,
        quarters,
        [x, -plan.stopMetres],
        [x, -plan.armMetres],
      );
    }),
  ]);
  return {
    lanes,
    turns: turnsOf(plan),
    ...crossingGround(plan),
    markings: crossingMarkings(plan),
  };
}
