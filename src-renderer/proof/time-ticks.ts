import { mediaTimeText } from '../format/durations';
import { secondText } from '../format/zoned-times';
import { spanOf, xOf, type TimeWindow } from './time-window';

export interface Tick {
  readonly x: number;
  /** Absent: a small tick between those that are named. */
  readonly text?: string;
}

/** How media time is told: by the project's clock, or as a moment of the video. */
export interface StripClock {
  /** Epoch ms of media time 0. */
  readonly start: number;
  readonly relativeTime: boolean;
  readonly timeZone: string;
}

/** Steps that a person counts in, each with the small steps between. */
const steps = [
  [100, 20],
  [200, 50],
  [500, 100],
  [1000, 200],
  [2000, 500],
  [5000, 1000],
  [10_000, 2000],
  [15_000, 5000],
  [30_000, 5000],
  [60_000, 10_000],
  [120_000, 30_000],
  [300_000, 60_000],
  [600_000, 120_000],
  [900_000, 300_000],
] as const;
/** `16:42:07` with air around it. */
const roomForText = 92;

/** At round moments of the clock, oldest first; those just outside too, so that no text jumps in. */
export function ticksOf(window: TimeWindow, width: number, clock: StripClock): readonly Tick[] {
  if (width <= 0) return [];
  const msPerPixel = spanOf(window) / width;
  const [step, small] =
    steps.find(([each]) => each / msPerPixel >= roomForText) ?? steps[steps.length - 1]!;
  // Zones lie whole quarters of an hour apart, so what is round in UTC is round in all of them.
  const offset = clock.relativeTime ? 0 : clock.start;
  const first = Math.floor((window.fromMs + offset) / step) * step;
  const ticks: Tick[] = [];
  for (let at = first; at <= window.toMs + offset; at += small) {
    const mediaTimeMs = at - offset;
    const x = xOf(window, width, mediaTimeMs);
    const named = Math.round((at - first) / small) % Math.round(step / small) === 0;
    if (!named) ticks.push({ x });
    else if (!clock.relativeTime || mediaTimeMs >= 0)
      ticks.push({ x, text: momentText(mediaTimeMs, clock, step < 1000) });
  }
  return ticks;
}

/** `16:42:07`, or `12:03` of a video whose hour nobody knows. */
export function momentText(
  mediaTimeMs: number,
  { start, relativeTime, timeZone }: StripClock,
  tenths = false,
): string {
  if (relativeTime) {
    const text = mediaTimeText(mediaTimeMs + 1e-6);
    return tenths ? text : text.slice(0, -2);
  }
  const at = start + mediaTimeMs + 1e-6;
  const tenth = Math.floor((((at % 1000) + 1000) % 1000) / 100);
  return secondText(at, timeZone) + (tenths ? `.${tenth}` : '');
}
