/** Neighbouring columns of a piece that are painted at once. */
export interface ColumnRun {
  /** Indices of columns; `end` is not one of them. */
  readonly first: number;
  readonly end: number;
  /** Media time at the left edge of the first column, and at the right edge of the last. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** A silence this many times the usual distance is one: nobody looked. */
const gapFactor = 4;
/** Of a camera that sends few frames; a shorter silence shows as a wide column. */
const shortestGapMs = 1000;

/**
 * Columns need not be evenly spaced: a live camera drops frames, and videos have variable rates. A run is
 * stretched evenly, so it ends where an even stretch would put a column off its moment.
 * @param times of the columns, ascending @param nextMs first column of the next piece; absent: none follows
 * @param toleranceMs how far off is not seen
 */
export function columnRuns(
  times: readonly number[],
  nextMs: number | undefined,
  toleranceMs: number,
): readonly ColumnRun[] {
  const usual = usualIntervalMs(times);
  const gap = Math.max(shortestGapMs, usual * gapFactor);
  /** Left edges, and the right edge of each column. */
  const ends = times.map((time, index) => {
    const next = times[index + 1] ?? nextMs;
    return next !== undefined && next > time && next - time < gap ? next : time + usual;
  });
  const runs: ColumnRun[] = [];
  let first = 0;
  // A funnel: slopes that keep every edge so far within the tolerance of an even stretch.
  let steepest = Infinity;
  let flattest = -Infinity;
  const close = (end: number): void => {
    if (end > first) runs.push({ first, end, fromMs: times[first]!, toMs: ends[end - 1]! });
    first = end;
    steepest = Infinity;
    flattest = -Infinity;
  };
  for (let index = 0; index < times.length; index += 1) {
    const before = index > first ? ends[index - 1] : undefined;
    if (before !== undefined && before !== times[index]) close(index);
    const columns = index + 1 - first;
    const slope = (ends[index]! - times[first]!) / columns;
    if (slope > steepest || slope < flattest) {
      close(index);
      const alone = ends[index]! - times[index]!;
      steepest = alone + toleranceMs;
      flattest = alone - toleranceMs;
      continue;
    }
    steepest = Math.min(steepest, slope + toleranceMs / columns);
    flattest = Math.max(flattest, slope - toleranceMs / columns);
  }
  close(times.length);
  return runs;
}

/** The median distance of columns in ms; of a single one: as at 15 fps. */
export function usualIntervalMs(times: readonly number[]): number {
  const distances = times
    .slice(1)
    .map((time, index) => time - times[index]!)
    .sort((one, other) => one - other);
  return distances[distances.length >> 1] ?? 1000 / 15;
}
