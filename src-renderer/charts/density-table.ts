import type { DensityPoint, StateStretch } from '../../src-workers/contracts/measures';
import { durationText } from '../format/durations';
import { t } from '../language/language';
import type { ChartClock } from './chart-clock';
import { figureCell, type ChartTable } from './chart-table';
import { momentCell } from './crossings-table';

export const densityTable = (points: readonly DensityPoint[], clock: ChartClock): ChartTable => ({
  columns: [
    { id: 'time', title: t('from') },
    { id: 'density', title: t('density'), figure: true },
    { id: 'density_max', title: t('highest'), figure: true },
    { id: 'coverage', title: t('coverage'), figure: true },
    { id: 'foreground', title: t('foreground'), figure: true },
    { id: 'detected', title: t('detected'), figure: true },
  ],
  rows: points.map(({ time, density, densityMax, coverage, foreground, detected }) => [
    momentCell(time, clock),
    ...[density, densityMax, coverage, foreground].map((share) => figureCell(share, 3)),
    figureCell(detected, 1),
  ]),
});

export interface ZoneStates {
  readonly name: string;
  readonly states: readonly StateStretch[];
}

export const stateTable = (zones: readonly ZoneStates[], clock: ChartClock): ChartTable => ({
  columns: [
    { id: 'zone', title: t('zone') },
    { id: 'state', title: t('state') },
    { id: 'from', title: t('from') },
    { id: 'to', title: t('to') },
    { id: 'seconds', title: t('duration'), figure: true },
  ],
  rows: zones.flatMap(({ name, states }) =>
    states.map(({ from, to, state }) => [
      name,
      { shown: t(state), value: state, written: state },
      momentCell(from, clock),
      momentCell(to, clock),
      {
        shown: durationText(to - from),
        value: to - from,
        written: ((to - from) / 1000).toFixed(1),
      },
    ]),
  ),
});
