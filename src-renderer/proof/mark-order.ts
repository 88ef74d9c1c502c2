import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import type { ProofMark } from '../../src-workers/contracts/proof';

export const markColumns = ['time', 'direction', 'class', 'track', 'certain', 'corrected'] as const;
export type MarkColumn = (typeof markColumns)[number];

export interface MarkOrder {
  readonly column: MarkColumn;
  readonly descending: boolean;
}

/** What a column is sorted by. Those that a person added have no track, and stand last. */
const keys: Readonly<Record<MarkColumn, (mark: ProofMark) => number>> = {
  time: ({ mediaTimeMs }) => mediaTimeMs,
  direction: ({ direction }) => (direction === 'forward' ? 0 : 1),
  class: ({ class: roadUser }) => roadUserClasses.indexOf(roadUser),
  track: ({ crossing }) => crossing?.track ?? Infinity,
  certain: ({ uncertain }) => (uncertain === true ? 0 : 1),
  corrected: ({ correction }) => (correction ? correctionOrder.indexOf(correction.kind) : 9),
};
const correctionOrder = ['add', 'delete', 'reclass'] as const;

/** Equal ones keep the order of time. */
export function sortedMarks(
  marks: readonly ProofMark[],
  { column, descending }: MarkOrder,
): readonly ProofMark[] {
  const key = keys[column];
  const sign = descending ? -1 : 1;
  return [...marks].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    return a === b ? one.mediaTimeMs - other.mediaTimeMs : (a < b ? -1 : 1) * sign;
  });
}

/** Another column ascending, the same one the other way round. */
export const orderBy = (before: MarkOrder, column: MarkColumn): MarkOrder => ({
  column,
  descending: before.column === column && !before.descending,
});
