import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnZone } from '../../src-workers/contracts/console-state';
import type { MeasureSeries, ZoneSeries } from '../../src-workers/contracts/measures';
import type { ChartClock } from '../charts/chart-clock';
import { ChartCard } from '../charts/ChartCard';
import { lineColours } from '../charts/chart-style';
import { stateColours } from '../charts/density-bands';
import { hasPeaks } from '../charts/density-line';
import { densityTable } from '../charts/density-table';
import { DensityLine } from '../charts/DensityLine';
import { useWidth } from '../charts/width';
import { densityStates } from '../../src-workers/domain/density/density-state';

interface DensityCardProps extends Pick<MeasureSeries, 'from' | 'to'> {
  readonly zone: DrawnZone;
  /** Absent: it was not measured yet. */
  readonly series: ZoneSeries | undefined;
  readonly clock: ChartClock;
  readonly fileName: string;
}

const height = 220;

/** A zone's density over time; behind it the states that its thresholds make of it. */
export const DensityCard = memo(function DensityCard(props: DensityCardProps) {
  const { zone, series, from, to, clock, fileName } = props;
  const { t } = useTranslation();
  const [width, measure] = useWidth();
  const points = series?.points ?? [];
  const last = points.at(-1);
  return (
    <ChartCard
      title={t('Density of {{name}}', { name: zone.name })}
      fileName={fileName}
      table={() => densityTable(points, clock)}
      legend={[
        { label: t('density'), colour: lineColours.density, line: true },
        ...(hasPeaks(points)
          ? [{ label: t('highest'), colour: lineColours.peak, line: true }]
          : []),
        ...densityStates.map((state) => ({ label: t(state), colour: stateColours[state] })),
      ]}
      empty={last === undefined ? t('No density was measured in this period.') : undefined}
    >
      <div
        ref={measure}
        role="img"
        aria-label={t('Density over time; now {{density}}', {
          density: last?.density.toFixed(2) ?? '–',
        })}
      >
        {width > 0 && (
          <DensityLine
            points={points}
            thresholds={zone.settings?.thresholds}
            {...{ from, to, clock, width, height }}
          />
        )}
      </div>
    </ChartCard>
  );
});
