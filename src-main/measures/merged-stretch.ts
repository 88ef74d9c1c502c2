import type { Stretch } from './stretch-columns';

/** Two stretches as one: means by the number of samples, and the higher of the peaks. */
export function mergedStretch(one: Stretch, next: Stretch): Stretch {
  const samples = one.samples + next.samples;
  const mean = (name: 'density' | 'coverage' | 'detected'): number =>
    (one[name] * one.samples + next[name] * next.samples) / samples;
  return {
    time: one.time,
    end: next.end,
    samples,
    density: mean('density'),
    densityMax: Math.max(one.densityMax, next.densityMax),
    foreground: mergedForeground(one, next),
    coverage: mean('coverage'),
    detected: mean('detected'),
  };
}

/** Of what had a background. How many samples that were is not kept: of a mixture it is nearly the mean. */
function mergedForeground(one: Stretch, next: Stretch): number {
  if (Number.isNaN(one.foreground)) return next.foreground;
  if (Number.isNaN(next.foreground)) return one.foreground;
  return (
    (one.foreground * one.samples + next.foreground * next.samples) / (one.samples + next.samples)
  );
}

/**
 * Merges stretches that begin in the same step of a fixed grid, so that the same samples are merged
 * whatever is asked for: a chart that moves on every second must not shimmer. No peak is lost.
 * @param stretches in order of time
 * @param stepMs of the grid, which begins at media time 0
 */
export function* thinned(stretches: Iterable<Stretch>, stepMs: number): Generator<Stretch> {
  let merged: Stretch | undefined;
  for (const stretch of stretches) {
    if (merged !== undefined && stepOf(merged, stepMs) === stepOf(stretch, stepMs)) {
      merged = mergedStretch(merged, stretch);
    } else {
      if (merged !== undefined) yield merged;
      merged = stretch;
    }
  }
  if (merged !== undefined) yield merged;
}

const stepOf = ({ time }: Stretch, stepMs: number): number => Math.floor(time / stepMs);

/** Round lengths, so that the grid stays while a period grows. */
const steps = [
  ...[200, 400, 1000, 2000, 3000, 5000, 10_000, 15_000, 20_000, 30_000],
  ...[60_000, 120_000, 180_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000],
];

/** The shortest step with which a period has no more than so many. */
export const stepFor = (periodMs: number, points: number): number =>
  steps.find((step) => periodMs / step <= points) ?? Math.ceil(periodMs / points);
