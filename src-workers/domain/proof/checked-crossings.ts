import type { RoadUserClass } from '../detection/road-user';
import type { Direction } from '../lines/counting-line';
import {
  directionOf,
  momentOf,
  type CountedCrossing,
  type CrossingReference,
  type Identified,
  type LineCorrection,
} from './correction';
import { matchCrossings, near } from './crossing-match';

/** A crossing that the machine, a person or both say was there. */
export interface CheckedCrossing<Crossing extends CountedCrossing = CountedCrossing> {
  /** Absent: the machine has none. */
  readonly machine?: Crossing;
  /** As a person has it, where one said something, else as the machine; absent: there was none. */
  readonly class?: RoadUserClass;
  /** Absent: nobody said anything. */
  readonly correction?: Identified<LineCorrection>;
  readonly mediaTimeMs: number;
  readonly direction: Direction;
  readonly position: number;
}

/** An added crossing that a later count has found too lies at most this far from it on the line. */
const samePlace = 0.15;

/**
 * Joins what was counted on a line with what a person said of it. A correction outlives the count that
 * it was made on: a crossing with another class is there although a later count misses it, one that
 * was deleted is of no interest any more when it is not counted, and one that was added and is counted
 * now is one crossing and not two.
 * @param crossings by time
 * @param corrections of the same line
 * @returns by time
 */
export function checkedCrossings<Crossing extends CountedCrossing>(
  crossings: readonly Crossing[],
  corrections: readonly Identified<LineCorrection>[],
): CheckedCrossing<Crossing>[] {
  if (corrections.length === 0) return crossings.map((crossing) => ofMachine(crossing));
  const about = correctionsByCrossing(crossings, corrections);
  const found = new Set(about.values());
  return [
    ...crossings.map((crossing, index) => ofMachine(crossing, about.get(index))),
    ...corrections.flatMap((correction) =>
      found.has(correction) || correction.kind === 'delete' ? [] : [ofPerson(correction)],
    ),
  ].sort((one, other) => one.mediaTimeMs - other.mediaTimeMs);
}

function correctionsByCrossing(
  crossings: readonly CountedCrossing[],
  corrections: readonly Identified<LineCorrection>[],
): Map<number, Identified<LineCorrection>> {
  // What a person saw beside an added one is no candidate for it, so it is matched too.
  const references = corrections.flatMap((correction): Referred[] =>
    correction.kind === 'add'
      ? correction.beside.map((crossing) => ({ crossing, correction: undefined }))
      : [{ crossing: correction.crossing, correction }],
  );
  const known = distinct(references);
  const matched = matchCrossings(
    known.map(({ crossing }) => crossing),
    crossings,
  );
  const about = new Map<number, Identified<LineCorrection>>();
  const seen = new Set<number>();
  known.forEach(({ correction }, at) => {
    const index = matched[at];
    if (index === undefined) return;
    seen.add(index);
    if (correction !== undefined) about.set(index, correction);
  });
  for (const correction of corrections) {
    if (correction.kind !== 'add') continue;
    const index = nearestFree(crossings, correction, seen);
    if (index === undefined) continue;
    seen.add(index);
    about.set(index, correction);
  }
  return about;
}

interface Referred {
  readonly crossing: CrossingReference;
  /** Undefined: it was only seen beside another one. */
  readonly correction: Identified<LineCorrection> | undefined;
}

/** The same crossing may be beside several, and be corrected itself. */
function distinct(references: readonly Referred[]): Referred[] {
  const byKey = new Map<string, Referred>();
  for (const each of references) {
    const { direction, mediaTimeMs, track } = each.crossing;
    const key = `${direction} ${mediaTimeMs} ${track}`;
    if (each.correction !== undefined || !byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey.values()];
}

function nearestFree(
  crossings: readonly CountedCrossing[],
  added: Extract<LineCorrection, { kind: 'add' }>,
  seen: ReadonlySet<number>,
): number | undefined {
  const away = (index: number): number =>
    Math.abs(crossings[index]!.mediaTimeMs - added.mediaTimeMs);
  return near(crossings, added.mediaTimeMs)
    .filter((index) => {
      const { direction, position } = crossings[index]!;
      return (
        !seen.has(index) &&
        direction === added.direction &&
        Math.abs(position - added.position) <= samePlace
      );
    })
    .sort((one, other) => away(one) - away(other))[0];
}

function ofMachine<Crossing extends CountedCrossing>(
  machine: Crossing,
  correction?: Identified<LineCorrection>,
): CheckedCrossing<Crossing> {
  const { mediaTimeMs, direction, position } = machine;
  const common = { machine, mediaTimeMs, direction, position };
  if (correction === undefined) return { ...common, class: machine.class };
  return correction.kind === 'delete'
    ? { ...common, correction }
    : { ...common, correction, class: correction.class };
}

const ofPerson = (
  correction: Exclude<Identified<LineCorrection>, { kind: 'delete' }>,
): CheckedCrossing<never> => ({
  class: correction.class,
  correction,
  mediaTimeMs: momentOf(correction),
  direction: directionOf(correction),
  position: correction.position,
});
