import type { RoadUserClass } from '../detection/road-user';
import type { Direction } from '../lines/counting-line';
import type { Milliseconds } from '../units';

/** A counted crossing of one of two runs over the same video. */
export interface ComparedCrossing {
  readonly line: string;
  readonly direction: Direction;
  readonly time: Milliseconds;
  readonly class: RoadUserClass;
}

/** How far two runs count the same road users on one direction of a line. */
export interface CrossingAgreement {
  readonly line: string;
  readonly direction: Direction;
  /** Crossings that both have. */
  readonly both: number;
  /** Of these, those with one class in both. */
  readonly sameClass: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Two detectors place one road user's crossing a few frames apart; the next one comes later than this. */
export const sameCrossingMs = 1000;

/**
 * Pairs the crossings of two runs: of one line and direction, at most `withinMs` apart, each taken once.
 * On one line the pairs are as many as there can be, because both runs are walked through in the order
 * of time and a crossing that is too early for the other run's next one is too early for all later ones.
 * @returns a row per line and direction that has a crossing, in the order in which they come
 */
export function crossingAgreement(
  first: readonly ComparedCrossing[],
  second: readonly ComparedCrossing[],
  withinMs = sameCrossingMs,
): CrossingAgreement[] {
  const places = new Map<string, Pick<ComparedCrossing, 'line' | 'direction'>>();
  for (const { line, direction } of [...first, ...second]) {
    places.set(JSON.stringify([line, direction]), { line, direction });
  }
  return [...places.values()].map((place) => ({
    ...place,
    ...paired(inTime(first, place), inTime(second, place), withinMs),
  }));
}

const inTime = (
  crossings: readonly ComparedCrossing[],
  { line, direction }: Pick<ComparedCrossing, 'line' | 'direction'>,
): ComparedCrossing[] =>
  crossings
    .filter((each) => each.line === line && each.direction === direction)
    .sort((one, other) => one.time - other.time);

function paired(
  first: readonly ComparedCrossing[],
  second: readonly ComparedCrossing[],
  withinMs: number,
): Omit<CrossingAgreement, 'line' | 'direction'> {
  let [both, sameClass, i, j] = [0, 0, 0, 0];
  for (;;) {
    const [one, other] = [first[i], second[j]];
    if (one === undefined || other === undefined) break;
    if (Math.abs(one.time - other.time) <= withinMs) {
      both += 1;
      if (one.class === other.class) sameClass += 1;
      i += 1;
      j += 1;
    } else if (one.time < other.time) i += 1;
    else j += 1;
  }
  return { both, sameClass, onlyFirst: first.length - both, onlySecond: second.length - both };
}
