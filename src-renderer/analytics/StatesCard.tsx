import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import type { ChartClock } from '../charts/chart-clock';
import { ChartCard } from '../charts/ChartCard';
import { stateColours } from '../charts/density-bands';
import { stateTable, type ZoneStates } from '../charts/density-table';
import { StateTimeline } from '../charts/StateTimeline';
import { stateTimes } from '../charts/state-bars';
import { useWidth } from '../charts/width';
import { durationText } from '../format/durations';

interface StatesCardProps extends Pick<MeasureSeries, 'from' | 'to'> {
  readonly zones: readonly ZoneStates[];
  readonly clock: ChartClock;
  readonly fileName: string;
}

/** When each zone was in which state, and for how long all together. */
export const StatesCard = memo(function StatesCard(props: StatesCardProps) {
  const { zones, from, to, clock, fileName } = props;
  const { t } = useTranslation();
  const [width, measure] = useWidth();
  const all = zones.flatMap(({ states }) => states);
  const times = stateTimes(all).filter(({ ms }) => ms > 0);
  const words = zones
    .map(({ name, states }) => {
      const state = states.at(-1)?.state;
      return state === undefined ? name : `${name}: ${t(state)}`;
    })
    .join(', ');
  return (
    <ChartCard
      title={t('States over time')}
      fileName={fileName}
      table={() => stateTable(zones, clock)}
      legend={times.map(({ state, ms, share }) => ({
        // Of several zones together a duration would be none that a clock has shown.
        label:
          zones.length > 1
            ? `${t(state)} ${Math.round(share * 100)} %`
            : `${t(state)} ${durationText(ms)} (${Math.round(share * 100)} %)`,
        colour: stateColours[state],
      }))}
      empty={all.length === 0 ? t('No state was measured in this period.') : undefined}
    >
      <div ref={measure} role="img" aria-label={words}>
        {width > 0 && <StateTimeline {...{ zones, from, to, clock, width }} />}
      </div>
    </ChartCard>
  );
});
