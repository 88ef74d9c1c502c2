import type { ChartClock } from './chart-clock';
import { axisLine, binTickRoom, tick } from './chart-style';
import { binTicks } from './time-ticks';

interface Binned {
  readonly start: number;
  readonly end: number;
}

/** Of a chart with a place for each bin: times that have room. */
export const binAxis = (rows: readonly Binned[], clock: ChartClock, width: number) =>
  ({
    height: 22,
    dataKey: 'start',
    tickFormatter: (at: number) => clock.tick(at, (rows[0]?.end ?? 0) - (rows[0]?.start ?? 0)),
    tick,
    tickLine: false,
    axisLine,
    ticks: binTicks(
      rows.map(({ start }) => start),
      width / binTickRoom,
      clock.clock,
    ),
    interval: 0,
  }) as const;

/** Of road users. */
export const countAxis = {
  ...{ tick, width: 38, tickLine: false, axisLine: false, allowDecimals: false },
} as const;
