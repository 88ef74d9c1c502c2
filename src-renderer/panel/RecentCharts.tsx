import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { binRows } from '../charts/bin-rows';
import { chartClock } from '../charts/chart-clock';
import { ClassChart } from '../charts/ClassChart';
import { useMeasures } from '../charts/use-measures';
import { useConsole } from '../state/console-store';
import { useView } from '../state/view-store';
import { recentCounts } from './recent-counts';
import { RecentDensity } from './RecentDensity';

const recent = { lastMs: 15 * 60_000, binMinutes: 1, points: 200 } as const;

/** The last quarter of an hour of a camera: density of the selected zone, crossings per class. */
export function RecentCharts({ camera }: { readonly camera: CameraState }) {
  const { t } = useTranslation();
  const timeZone = useConsole(({ state }) => state?.project.timeZone ?? 'UTC');
  const selected = useView(({ selectedShapeId }) => selectedShapeId);
  const series = useMeasures(camera.id, recent);
  const relativeTime = series?.relativeTime ?? false;
  const clock = useMemo(() => chartClock(timeZone, relativeTime), [timeZone, relativeTime]);
  const counts = useMemo(
    () => series && recentCounts(binRows(series.lines), series.lines, series.from),
    [series?.lines, series?.from],
  );
  if (!series) return null;
  const zones = camera.zones.filter(({ kind }) => kind === 'zone');
  const zone = zones.find(({ id }) => id === selected) ?? zones[0];
  const ofZone = series.zones.find(({ zoneId }) => zoneId === zone?.id);
  const crossed = counts && Object.values(counts).some((count) => count > 0);
  return (
    <>
      {zone && ofZone && ofZone.points.length > 0 && (
        <RecentDensity
          {...{ zone, clock, series: ofZone }}
          from={series.from}
          to={series.to}
          named={zones.length > 1}
          fileName={`${camera.name} density ${zone.name}`}
        />
      )}
      {crossed && (
        <ClassChart
          counts={counts}
          title={t('Crossings per class, last 15 min')}
          fileName={`${camera.name} crossings per class`}
        />
      )}
    </>
  );
}
