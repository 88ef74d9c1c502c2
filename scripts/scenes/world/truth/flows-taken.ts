import { flowTaken } from '../../../../src-workers/domain/flow/flow-assignment';
import type { PlacePassed } from '../../../../src-workers/domain/flow/itinerary';
import { milliseconds } from '../../../../src-workers/domain/units';
import type { GroundShapes } from '../scene-description';
import type { SceneTruth } from '../scene-truth';
import type { TrueCrossing } from './crossings';
import { thousandths } from './rounded';
import type { Visit } from './visits';

/**
 * Who took which flow, by the product's own rule: lines are passed when they are crossed, zones when they
 * are entered. Who was in a zone before the film began did not enter it.
 */
export const flowsTakenOf = (
  flows: NonNullable<GroundShapes['flows']>,
  crossings: readonly TrueCrossing[],
  visits: readonly Visit[],
): SceneTruth['flowsTaken'] => {
  const passed = new Map<number, PlacePassed[]>();
  const pass = (actor: number, place: string, seconds: number | undefined): void => {
    if (seconds === undefined) return;
    const places = passed.get(actor) ?? [];
    passed.set(actor, [...places, { place, time: milliseconds(seconds * 1000) }]);
  };
  for (const { actor, line, seconds } of crossings) pass(actor, line, seconds);
  for (const { actor, zone, enteredSeconds } of visits) pass(actor, zone, enteredSeconds);
  return [...passed]
    .sort(([one], [other]) => one - other)
    .flatMap(([actor, places]) => {
      const taken = flowTaken(flows, places);
      if (taken === undefined) return [];
      return {
        flow: taken.flow.id,
        actor,
        travelSeconds: thousandths((taken.to - taken.from) / 1000),
      };
    });
};
