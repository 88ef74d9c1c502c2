import type { LineSeries } from '../../src-workers/contracts/measures';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { BinRow } from '../charts/bin-rows';

/**
 * Per class, of both directions, of the bins that end after a moment. A class that no line can count is
 * absent; one that did not come is 0.
 * @param from epoch ms
 */
export function recentCounts(
  rows: readonly BinRow[],
  lines: readonly Pick<LineSeries, 'classes'>[],
  from: number,
): ClassCounts {
  const recent = rows.filter(({ end }) => end > from);
  return Object.fromEntries(
    roadUserClasses
      .map((roadUser) => {
        const count = recent.reduce(
          (sum, { counts: { forward, backward } }) =>
            sum + (forward[roadUser] ?? 0) + (backward[roadUser] ?? 0),
          0,
        );
        const countable = lines.some(({ classes }) => classes.includes(roadUser));
        return [roadUser, count > 0 || countable ? count : undefined] as const;
      })
      .filter(([, count]) => count !== undefined),
  );
}
