import type { Crossing, LineOccupation } from '../lines/crossing';
import type { Direction } from '../lines/counting-line';
import { IntervalSet } from './interval-set';
import type { Survey } from './survey';

/** When vehicles of either direction lay on one line. */
export class LineOccupations {
  readonly #byDirection: Readonly<Record<Direction, IntervalSet>> = {
    forward: new IntervalSet(),
    backward: new IntervalSet(),
  };

  /**
   * Takes the occupations of a track that ended. Each belongs to the direction of the crossing that
   * was made during it, else of the nearest in time: a U-turn occupies the line once each way.
   */
  add(occupations: readonly LineOccupation[], crossings: readonly Crossing[]): void {
    for (const { from, to } of occupations) {
      const away = ({ time }: Crossing): number => Math.max(0, from - time, time - to);
      const nearest = Math.min(...crossings.map(away));
      for (const crossing of crossings) {
        if (away(crossing) === nearest) this.#byDirection[crossing.direction].add(from, to);
      }
    }
  }

  occupiedMs(direction: Direction, from: number, to: number): number {
    return this.#byDirection[direction].lengthWithin(from, to);
  }
}

/** Of every line: what is known of it, unless it begins anew. */
export const occupationsOf = (
  { lines }: Pick<Survey, 'lines'>,
  known: ReadonlyMap<string, LineOccupations> = new Map(),
  anew: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, LineOccupations> =>
  new Map(
    lines.map(({ id }) => [
      id,
      (anew.has(id) ? undefined : known.get(id)) ?? new LineOccupations(),
    ]),
  );
