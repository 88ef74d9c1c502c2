import type { GroundShapes } from '../scene-description';
import type { SceneTruth } from '../scene-truth';
import type { TrueCrossing } from './crossings';
import { thousandths } from './rounded';
import type { Visit } from './visits';

/**
 * Who went from a flow's origin to its destination: the last time it crossed the line or left the zone
 * of the origin before it first crossed the line or entered the zone of the destination. An actor takes
 * one flow at most: the one whose destination it reached first.
 */
export const flowsTakenOf = (
  flows: NonNullable<GroundShapes['flows']>,
  crossings: readonly TrueCrossing[],
  visits: readonly Visit[],
): SceneTruth['flowsTaken'] => {
  const moments = (actor: number, shape: string, zoneMoment: 'enteredSeconds' | 'leftSeconds') => [
    ...crossings
      .filter((crossing) => crossing.actor === actor && crossing.line === shape)
      .map(({ seconds }) => seconds),
    ...visits
      .filter((visit) => visit.actor === actor && visit.zone === shape)
      .flatMap((visit) => visit[zoneMoment] ?? []),
  ];
  const actors = [...new Set([...crossings, ...visits].map(({ actor }) => actor))];
  return actors
    .sort((one, other) => one - other)
    .flatMap((actor) => {
      const taken = flows.flatMap(({ id, from, to }) => {
        const starts = moments(actor, from, 'leftSeconds');
        const end = Math.min(
          ...moments(actor, to, 'enteredSeconds').filter((at) => at >= Math.min(...starts)),
        );
        const start = Math.max(...starts.filter((at) => at <= end));
        return Number.isFinite(start) && Number.isFinite(end) ? { id, start, end } : [];
      });
      const [first] = taken.sort((one, other) => one.end - other.end);
      return first === undefined
        ? []
        : { flow: first.id, actor, travelSeconds: thousandths(first.end - first.start) };
    });
};
