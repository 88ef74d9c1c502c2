/** Measures are of this long a time: long enough for a 95th percentile at 5 frames per second. */
export const windowMs = 10_000;

interface Sample {
  /** Any clock in ms that only grows. */
  readonly at: number;
  readonly ageMs: number | undefined;
}

export interface WindowMeasures {
  readonly ageP50Ms?: number;
  readonly ageP95Ms?: number;
  /** Painted per second over the window, or over the shorter time since the first sample. */
  readonly paintedFps: number;
}

/** The pictures painted over the last 10 s. */
export class AgeWindow {
  private samples: Sample[] = [];
  private begin: number | undefined;

  add(at: number, ageMs: number | undefined): void {
    this.begin ??= at;
    this.samples.push({ at, ageMs });
    // Measured or not: memory is bounded by the time alone.
    if (this.samples[0]!.at <= at - 2 * windowMs) this.drop(at);
  }

  measure(now: number): WindowMeasures {
    this.drop(now);
    const ages = this.samples.flatMap(({ ageMs }) => ageMs ?? []).sort((one, two) => one - two);
    const seconds = Math.min(windowMs, Math.max(1000, now - (this.begin ?? now))) / 1000;
    return {
      paintedFps: this.samples.length / seconds,
      ...(ages.length > 0
        ? { ageP50Ms: percentile(ages, 0.5), ageP95Ms: percentile(ages, 0.95) }
        : {}),
    };
  }

  private drop(now: number): void {
    const first = this.samples.findIndex(({ at }) => at > now - windowMs);
    this.samples = first === -1 ? [] : this.samples.slice(first);
    // After a pause, painting begins anew.
    if (this.samples.length === 0) this.begin = undefined;
  }
}

/** The nearest-rank percentile of sorted values, at least one; share 0..1. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
