import { roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { takesClass } from '../detection/takes-class';
import type { Flow, FlowTrip } from '../flow/flow';
import { instant } from '../units';
import type { Bin, ClockBins } from './clock-bins';
import type { ObservedTime } from './observed-time';
import type { FlowRow } from './report-rows';
import type { Survey } from './survey';

interface Trips {
  count: number;
  travelMs: number;
}

/**
 * A row for every bin, flow and class, taken or not. A trip belongs to the bin in which it reached its
 * destination. Empty, not zero, as in `countRows`.
 */
export function* flowRows(
  survey: Survey,
  bins: Iterable<Bin>,
  clockBins: ClockBins,
  observedOf: (flow: string) => ObservedTime,
  trips: readonly FlowTrip[],
): Generator<FlowRow> {
  const { flows = [] } = survey;
  if (flows.length === 0) return;
  const taken = tripsByBin(survey, clockBins, trips);
  const looked = flows.map(({ id }) => observedOf(id));
  for (const bin of bins) {
    for (const [index, flow] of flows.entries()) {
      const observed = looked[index]!;
      if (!observed.reaches(bin)) continue;
      const isObserved = observed.observedMs(bin) > 0;
      for (const roadUser of roadUserClasses) {
        const ofRow = taken.get(key(bin.start, flow.id, roadUser));
        const seen = isObserved && isCounted(survey, flow, roadUser);
        yield {
          flow: flow.id,
          origin: flow.from,
          destination: flow.to,
          bin,
          class: roadUser,
          count: ofRow?.count ?? (seen ? 0 : undefined),
          travelTimeMeanMs: ofRow && ofRow.travelMs / ofRow.count,
        };
      }
    }
  }
}

/** Whether the model can see a class and both places of a flow take it. */
export function isCounted(
  { availableClasses, lines, zones }: Survey,
  { from, to }: Flow,
  roadUser: RoadUserClass,
): boolean {
  const places = [...lines, ...zones].filter(({ id }) => id === from || id === to);
  return (
    availableClasses.includes(roadUser) && places.every((place) => takesClass(place, roadUser))
  );
}

function tripsByBin(
  survey: Survey,
  clockBins: ClockBins,
  trips: readonly FlowTrip[],
): ReadonlyMap<string, Trips> {
  const byBin = new Map<string, Trips>();
  for (const { flowId, class: roadUser, from, to } of trips) {
    const { start } = clockBins.binAt(instant(survey.start + to));
    const place = key(start, flowId, roadUser);
    const sofar = byBin.get(place) ?? { count: 0, travelMs: 0 };
    sofar.count += 1;
    sofar.travelMs += to - from;
    byBin.set(place, sofar);
  }
  return byBin;
}

const key = (bin: number, flow: string, roadUser: RoadUserClass): string =>
  `${bin} ${roadUser} ${flow}`;
