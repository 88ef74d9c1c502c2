import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import { instant } from '../../src-workers/domain/units';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 28].map((count) => count * day),
];

export interface TimeTicks {
  /** Epoch ms, round times of the clock. */
  readonly ticks: readonly number[];
  readonly stepMs: number;
}

/** Round moments in [from, to], `most` at most. */
export function timeTicks(from: number, to: number, most: number, clock: LocalClock): TimeTicks {
  const span = Math.max(0, to - from);
  const stepMs = steps.find((step) => span / step <= most - 1) ?? span / Math.max(1, most - 1);
  // Where the clock changes inside of it the ticks go on evenly: an axis is even.
  const offset = clock.offsetMinutes(instant(from)) * minute;
  const ticks: number[] = [];
  const first = Math.ceil((from + offset) / stepMs) * stepMs - offset;
  for (let tick = first; tick <= to && ticks.length < most; tick += stepMs) ticks.push(tick);
  return { ticks, stepMs };
}

/**
 * Of those moments that begin a bin the round ones, as many as there is room for.
 * @param starts epoch ms, oldest first
 */
export function binTicks(starts: readonly number[], most: number, clock: LocalClock): number[] {
  const { ticks } = timeTicks(starts[0] ?? 0, starts.at(-1) ?? 0, Math.max(2, most), clock);
  const round = starts.filter((start) => ticks.includes(start));
  // Bins of a clock that changes, or that are longer than any round step.
  return round.length > 1
    ? round
    : starts.filter((_, index) => index % Math.ceil(starts.length / most) === 0);
}
