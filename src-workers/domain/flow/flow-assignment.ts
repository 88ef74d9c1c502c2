import type { Milliseconds } from '../units';
import type { Flow } from './flow';
import type { PlacePassed } from './itinerary';

/** A flow that a road user took: when it first passed the origin and last passed the destination. */
export interface FlowTaken {
  readonly flow: Flow;
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}

/**
 * The one flow that a finished track took, if it took any: it passed the origin, and later the
 * destination. Where several match it is the longest part of its way that counts: the flow with the
 * earliest origin, of those the one with the latest destination, of those the one that the project
 * names first. A line is passed when it is crossed in either direction, a zone when it is entered; a
 * flow from a place to itself is a second passage (a U-turn).
 */
export function flowTaken(
  flows: readonly Flow[],
  passed: readonly PlacePassed[],
): FlowTaken | undefined {
  let best: FlowTaken | undefined;
  for (const flow of flows) {
    const from = earliest(passed, flow.from);
    const to = latest(passed, flow.to);
    if (from === undefined || to === undefined || to <= from) continue;
    const better = best === undefined || from < best.from || (from === best.from && to > best.to);
    if (better) best = { flow, from, to };
  }
  return best;
}

function earliest(passed: readonly PlacePassed[], place: string): Milliseconds | undefined {
  let first: Milliseconds | undefined;
  for (const each of passed) {
    if (each.place === place && (first === undefined || each.time < first)) first = each.time;
  }
  return first;
}

function latest(passed: readonly PlacePassed[], place: string): Milliseconds | undefined {
  let last: Milliseconds | undefined;
  for (const each of passed) {
    if (each.place === place && (last === undefined || each.time > last)) last = each.time;
  }
  return last;
}
