import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CameraTable } from '../cameras/CameraTable';
import { exportCsv } from '../commands/export-csv';
import { usePending } from '../commands/run';
import { directionTotals } from '../format/count-totals';
import { durationText } from '../format/durations';
import { countText } from '../format/figures';
import { useCamera, useConsole } from '../state/console-store';
import { showCamera } from '../state/view-actions';
import { StateBadge } from '../tiles/StateBadge';
import { Page } from '../ui/Page';
import table from '../ui/Table.module.css';
import { periodText } from './period-text';

const columns = [
  { title: 'Counted period' },
  { title: 'Observed', figure: true },
  { title: 'Crossings', figure: true },
  { title: 'Bins', figure: true },
];

/** What can be written to disk, per camera. */
export function ReportsPage() {
  const { t } = useTranslation();
  const counted = useConsole(({ state }) => state?.cameras.some(({ counts }) => counts) ?? false);
  const [exporting, start] = usePending();
  return (
    <Page
      title={t('Reports')}
      aside={
        <Button
          leftSection={<IconDownload size={16} />}
          disabled={!counted}
          loading={exporting}
          onClick={() => start(() => exportCsv())}
        >
          {t('Export all…')}
        </Button>
      }
    >
      <p className={table['dim']} style={{ margin: 0 }}>
        {t(
          'An export of a camera is a folder: counts.csv (per line, direction, bin and class), lines.csv (headway, occupancy), crossings.csv, tracks.csv, and run.json, which says what the figures depend on.',
        )}
      </p>
      <CameraTable columns={columns} Row={ReportRow} />
    </Page>
  );
}

function ReportRow({ cameraId }: { readonly cameraId: string }) {
  const { t } = useTranslation();
  const camera = useCamera(cameraId);
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const [exporting, start] = usePending();
  if (!camera) return null;
  const { name, activity, counts, lines } = camera;
  const totals = counts && directionTotals(counts.lines);
  return (
    <tr>
      <th scope="row">
        <button type="button" className={table['name']} onClick={() => showCamera(cameraId)}>
          {name}
        </button>
      </th>
      <td>
        <StateBadge cameraId={cameraId} activity={activity} inline />
      </td>
      <td className={table['dim']}>{counts ? periodText(counts, timeZone) : t('nothing yet')}</td>
      <td className={table['figure']}>{counts ? durationText(counts.observedMs) : '–'}</td>
      <td className={table['figure']}>
        {totals && lines.length > 0 ? countText(totals.forward + totals.backward) : '–'}
      </td>
      <td className={table['figure']}>{counts ? counts.bins.length : '–'}</td>
      <td className={table['figure']}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('Export CSV of {{name}}', { name })}
          disabled={!counts}
          loading={exporting}
          onClick={() => start(() => exportCsv(cameraId))}
        >
          {t('Export CSV…')}
        </Button>
      </td>
    </tr>
  );
}
