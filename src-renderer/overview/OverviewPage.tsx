import { useTranslation } from 'react-i18next';
import type { CameraState, Notice } from '../../src-workers/contracts/console-state';
import { healthOrder } from '../cameras/camera-health';
import { HealthBadge } from '../cameras/HealthBadge';
import { directionTotals } from '../format/count-totals';
import { countText } from '../format/figures';
import { densityStates } from '../../src-workers/domain/density/density-state';
import { DensityBadge } from '../panel/DensityBadge';
import { useConsole } from '../state/console-store';
import { trafficNow } from '../map/camera-look';
import { showCamera } from '../state/view-actions';
import { activityBadge } from '../tiles/activity-badge';
import { consoleSummary } from '../tiles/console-summary';
import { StateBadge } from '../tiles/StateBadge';
import { Page } from '../ui/Page';
import { SortableTable, type SortableColumn } from '../ui/SortableTable';
import table from '../ui/Table.module.css';
import { CurrentWords } from './CurrentWords';
import classes from './OverviewPage.module.css';
import type { HourFigures } from './hour-figures';
import { OverviewFigures } from './OverviewFigures';
import { newestNotice } from './newest-notice';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import { useHourFigures } from './use-hour-figures';

const noCameras: readonly CameraState[] = [];
const noNotices: readonly Notice[] = [];

interface OverviewRow {
  readonly camera: CameraState;
  readonly hour: HourFigures | undefined;
  readonly notice: Notice | undefined;
}

/** Every camera at one glance: what becomes of it, how dense its traffic is, what it counted. */
export function OverviewPage() {
  const { t } = useTranslation();
  const cameras = useConsole(({ state }) => state?.cameras ?? noCameras);
  const notices = useConsole(({ state }) => state?.notices ?? noNotices);
  const hours = useHourFigures();
  const rows = cameras.map((camera): OverviewRow => ({
    camera,
    hour: hours.get(camera.id),
    notice: newestNotice(notices, camera.id),
  }));
  const columns: readonly SortableColumn<OverviewRow>[] = [
    {
      id: 'camera',
      title: t('Camera'),
      heading: true,
      sortBy: ({ camera }) => camera.name,
      cell: ({ camera: { id, name } }) => (
        <button
          type="button"
          className={table['name']}
          title={t('Show {{name}}', { name })}
          onClick={() => showCamera(id)}
        >
          {name}
        </button>
      ),
    },
    {
      id: 'traffic',
      title: t('Traffic'),
      sortBy: ({ camera }) => {
        const state = trafficNow(camera);
        // The densest first.
        return state === undefined ? undefined : -densityStates.indexOf(state);
      },
      cell: ({ camera }) => {
        const state = trafficNow(camera);
        return state ? <DensityBadge state={state} /> : <span className={table['dim']}>–</span>;
      },
    },
    {
      id: 'health',
      title: t('Health'),
      sortBy: ({ camera }) => healthOrder.indexOf(camera.health),
      cell: ({ camera }) => <HealthBadge health={camera.health} />,
    },
    {
      id: 'state',
      title: t('State'),
      sortBy: ({ camera }) => activityBadge(camera.activity).words,
      cell: ({ camera }) => <StateBadge cameraId={camera.id} activity={camera.activity} inline />,
    },
    {
      id: 'hour',
      title: t('This hour'),
      figure: true,
      sortBy: ({ hour }) => hour?.count,
      cell: ({ hour }) => (hour === undefined ? '–' : countText(hour.count)),
    },
    {
      id: 'usual',
      title: t('Usual hour'),
      figure: true,
      sortBy: ({ hour }) => hour?.usual,
      cell: ({ hour }) => (hour?.usual === undefined ? '–' : countText(hour.usual)),
    },
    {
      id: 'counted',
      title: t('Counted'),
      figure: true,
      sortBy: ({ camera }) => total(camera),
      cell: ({ camera }) => {
        const both = totals(camera);
        if (both === undefined) return '–';
        const words = t('{{forward}} forward, {{backward}} backward', {
          forward: countText(both.forward),
          backward: countText(both.backward),
        });
        return <span title={words}>{countText(both.forward + both.backward)}</span>;
      },
    },
    {
      id: 'now',
      title: t('Now'),
      wide: true,
      // Who was told something of comes first, the newest on top.
      sortBy: ({ notice }) => (notice === undefined ? undefined : -notice.at),
      cell: ({ camera, notice }) => (
        <>
          <CurrentWords camera={camera} />
          {notice && (
            <span
              className={classes['notice']}
              data-severity={notice.severity}
              title={originalOf(notice)}
            >
              {engineSentence(notice)}
            </span>
          )}
        </>
      ),
    },
  ];
  const summary = consoleSummary(cameras);
  return (
    <Page title={t('Overview')} aside={<span className={table['dim']}>{summary}</span>}>
      {cameras.length > 0 && <OverviewFigures cameras={cameras} hours={hours} />}
      <SortableTable
        label={t('Overview of all cameras')}
        rows={rows}
        columns={columns}
        rowKey={({ camera }) => camera.id}
        none={t('There is no camera yet.')}
      />
    </Page>
  );
}

const totals = ({ counts, lines }: CameraState) =>
  counts && lines.length > 0 ? directionTotals(counts.lines) : undefined;

function total(camera: CameraState): number | undefined {
  const both = totals(camera);
  return both && both.forward + both.backward;
}
