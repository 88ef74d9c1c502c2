import type { CountRow, CrossingRow } from '../../src-workers/domain/report/report-rows';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';

/** A row of counts.csv beside what a person says. */
export interface CheckedCountRow extends CountRow {
  /** Crossings of this class with every correction; absent: nobody checked the bin. */
  readonly checked?: number;
}

/**
 * A row of crossings.csv. The machine's rows stay as they are, whatever a person says of them; what
 * only a person saw has a row of its own, without a track. So the machine's counts are the rows that
 * are not `added`, and a person's are those that are not `deleted`, with the class of `reclassed`.
 */
export interface CheckedCrossingRow extends Omit<CrossingRow, 'track'> {
  /** Absent: a person added it. */
  readonly track?: CrossingRow['track'];
  /** Absent: nobody said anything of it. */
  readonly corrected?:
    | { readonly kind: 'added' | 'deleted' }
    | { readonly kind: 'reclassed'; readonly class: RoadUserClass };
}

/** What a person said of a segment's counts. */
export interface SegmentChecks {
  checked(row: CountRow): number | undefined;
  /** @param rows of the segment, by time */
  crossings(rows: Iterable<CrossingRow>): Iterable<CheckedCrossingRow>;
}

/** How `corrected` is written: `added`, `deleted`, or `reclassed:bus`. */
export const correctedCell = ({ corrected }: CheckedCrossingRow): string => {
  if (corrected === undefined) return '';
  return corrected.kind === 'reclassed' ? `reclassed:${corrected.class}` : corrected.kind;
};

export function* checkedCounts(
  rows: Iterable<CountRow>,
  checks: SegmentChecks | undefined,
): Generator<CheckedCountRow> {
  for (const row of rows) {
    const checked = checks?.checked(row);
    yield checked === undefined ? row : { ...row, checked };
  }
}

export const crossingsWithChecks = (
  rows: Iterable<CrossingRow>,
  checks: SegmentChecks | undefined,
): Iterable<CheckedCrossingRow> => checks?.crossings(rows) ?? rows;
