import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinRow } from '../charts/bin-rows';
import type { ChartClock } from '../charts/chart-clock';
import { ChartCard } from '../charts/ChartCard';
import { lineColours } from '../charts/chart-style';
import { hourlyTable } from '../charts/crossings-table';
import { FlowLines, type Flow } from '../charts/FlowLines';
import { hourlyRows } from '../charts/hourly-rows';
import { useWidth } from '../charts/width';

interface FlowCardProps {
  readonly rows: readonly BinRow[];
  readonly clock: ChartClock;
  readonly fileName: string;
}

const height = 230;
const flows: readonly Flow[] = ['forward', 'backward', 'pedestrians'];

/** Vehicles per hour of both directions, and pedestrians apart. */
export const FlowCard = memo(function FlowCard({ rows, clock, fileName }: FlowCardProps) {
  const { t } = useTranslation();
  const [width, measure] = useWidth();
  const hourly = hourlyRows(rows);
  const drawn = flows.filter((flow) => hourly.some((row) => (row[flow] ?? 0) > 0));
  const known = hourly.some(({ forward }) => forward !== null);
  return (
    <ChartCard
      title={t('Flow per hour')}
      fileName={fileName}
      table={() => hourlyTable(hourly, clock)}
      legend={drawn.map((flow) => ({
        label: flow === 'pedestrians' ? t('pedestrians') : t(`${flow}, vehicles`),
        colour: lineColours[flow],
        line: true,
      }))}
      empty={
        known
          ? drawn.length === 0
            ? t('Nobody crossed in this period.')
            : undefined
          : t('A flow is said of bins of which 80 % were observed; there is none yet.')
      }
    >
      <div ref={measure} role="img" aria-label={t('Vehicles per hour, both directions')}>
        {width > 0 && (
          <FlowLines rows={hourly} flows={drawn} clock={clock} width={width} height={height} />
        )}
      </div>
    </ChartCard>
  );
});
