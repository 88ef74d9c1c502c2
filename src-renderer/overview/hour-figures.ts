import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { totalOf } from '../format/count-totals';

export interface HourFigures {
  /** Crossings of all lines in the newest hour of the clock, as far as it has gone. */
  readonly count: number;
  /** The mean of the other hours that were observed whole; absent: there is none. */
  readonly usual?: number;
}

/** So much of an hour has to have been observed: a stream may stumble for some seconds. */
const wholeHour = 0.98;

/** @param series with bins of an hour; undefined where no line counted yet */
export function hourFigures({ lines }: Pick<MeasureSeries, 'lines'>): HourFigures | undefined {
  const hours = new Map<number, { count: number; whole: boolean }>();
  for (const { bins } of lines) {
    for (const { start, end, observedMs, counts } of bins) {
      const hour = hours.get(start) ?? { count: 0, whole: true };
      const whole = hour.whole && observedMs >= (end - start) * wholeHour;
      const count = hour.count + totalOf(counts.forward) + totalOf(counts.backward);
      hours.set(start, { count, whole });
    }
  }
  const newest = Math.max(...hours.keys());
  const now = hours.get(newest);
  if (now === undefined) return undefined;
  const others = [...hours].filter(([start, { whole }]) => start !== newest && whole);
  if (others.length === 0) return { count: now.count };
  const sum = others.reduce((total, [, { count }]) => total + count, 0);
  return { count: now.count, usual: sum / others.length };
}
