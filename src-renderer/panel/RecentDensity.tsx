import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnZone } from '../../src-workers/contracts/console-state';
import type { ZoneSeries } from '../../src-workers/contracts/measures';
import type { ChartClock } from '../charts/chart-clock';
import { ChartCard } from '../charts/ChartCard';
import { densityTable } from '../charts/density-table';
import { DensityLine } from '../charts/DensityLine';
import { useWidth } from '../charts/width';

interface RecentDensityProps {
  readonly zone: DrawnZone;
  readonly series: ZoneSeries;
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly clock: ChartClock;
  /** There are several: which one has to be said. */
  readonly named: boolean;
  readonly fileName: string;
}

const height = 104;

/** A zone's density in the panel: small, before the bands of its states. */
export const RecentDensity = memo(function RecentDensity(props: RecentDensityProps) {
  const { zone, series, from, to, clock, named, fileName } = props;
  const { t } = useTranslation();
  const [width, measure] = useWidth();
  const title = t('Density, last 15 min');
  const density = series.points.at(-1)?.density.toFixed(2) ?? '–';
  return (
    <ChartCard
      title={named ? `${title} · ${zone.name}` : title}
      fileName={fileName}
      table={() => densityTable(series.points, clock)}
    >
      <div
        ref={measure}
        role="img"
        aria-label={t('Density over time; now {{density}}', { density })}
      >
        {width > 0 && (
          <DensityLine
            points={series.points}
            thresholds={zone.settings?.thresholds}
            {...{ from, to, clock, width, height }}
            small
          />
        )}
      </div>
    </ChartCard>
  );
});
