import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneSeries } from '../../src-workers/contracts/measures';
import type { BinRow } from '../charts/bin-rows';
import type { ChartClock } from '../charts/chart-clock';
import { countText } from '../format/figures';
import { Figure, Figures } from '../ui/Figures';
import { keyFigures } from './key-figures';

interface KeyFiguresProps {
  readonly rows: readonly BinRow[];
  readonly series: ZoneSeries | undefined;
  readonly clock: ChartClock;
}

/** The period in a few figures, above its charts. */
export const KeyFigures = memo(function KeyFigures({ rows, series, clock }: KeyFiguresProps) {
  const { t } = useTranslation();
  const { crossed, busiest, density } = keyFigures(rows, series);
  const binMs = (rows[0]?.end ?? 0) - (rows[0]?.start ?? 0);
  if (rows.length === 0 && density === undefined) return null;
  return (
    <Figures>
      <Figure name={t('Crossings')} value={countText(crossed.forward + crossed.backward)} />
      <Figure name={t('Forward')} value={countText(crossed.forward)} />
      <Figure name={t('Backward')} value={countText(crossed.backward)} />
      {busiest && (
        <Figure
          name={t('Busiest bin')}
          value={countText(busiest.count)}
          more={t('at {{time}}', { time: clock.tick(busiest.start, binMs) })}
        />
      )}
      {density && (
        <>
          <Figure name={t('Mean density')} value={density.mean.toFixed(2)} />
          <Figure name={t('Highest density')} value={density.highest.toFixed(2)} />
        </>
      )}
    </Figures>
  );
});
