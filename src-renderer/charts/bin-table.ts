import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { roadUserClasses } from '../../src-workers/domain/detection/road-user';
import { t } from '../language/language';
import type { ChartClock } from './chart-clock';
import type { ChartTable } from './chart-table';
import { momentCell } from './crossings-table';

/** A row for each bin of the panel's chart, a column for each class that came. */
export function binTable(bins: CameraCounts['bins'], clock: ChartClock): ChartTable {
  const classes = roadUserClasses.filter((roadUser) =>
    bins.some(({ counts }) => (counts[roadUser] ?? 0) > 0),
  );
  return {
    columns: [
      { id: 'bin_start', title: t('from') },
      ...classes.map((roadUser) => ({
        id: roadUser.replaceAll('-', '_'),
        title: t(roadUser.replaceAll('-', ' ')),
        figure: true,
      })),
    ],
    rows: bins.map(({ start, counts }) => [
      momentCell(start, clock),
      ...classes.map((roadUser) => counts[roadUser] ?? 0),
    ]),
  };
}
