import type { LiveMeasure } from '../contracts/analysis';
import type { Milliseconds } from '../domain/units';

/** Between two frames further apart nobody looked at the road. */
const longestGapMs = 2000;

export interface InputCounts {
  readonly received: number;
  readonly dropped: number;
}

/** Measures one live camera from one telling to the next, over all its streams. Pure. */
export class LiveMeter {
  readonly #inputs = new Map<() => InputCounts, InputCounts>();
  /** Of inputs that are gone. */
  #received = 0;
  #dropped = 0;
  #ages: number[] = [];
  #observed: { from: Milliseconds; to: Milliseconds }[] = [];
  #last: Milliseconds | undefined;

  /** Counts of an input, from now on. Returns a function that ends it. */
  follow(counts: () => InputCounts): () => void {
    this.#inputs.set(counts, counts());
    return () => {
      this.#collect(counts);
      this.#inputs.delete(counts);
    };
  }

  /** @param ageMs from leaving the decoder until now */
  analysed(mediaTime: Milliseconds, ageMs: number): void {
    this.#ages.push(ageMs);
    if (this.#last !== undefined && mediaTime - this.#last <= longestGapMs) {
      const stretch = this.#observed.at(-1);
      if (stretch?.to === this.#last) stretch.to = mediaTime;
      else this.#observed.push({ from: this.#last, to: mediaTime });
    }
    this.#last = mediaTime;
  }

  /** A frame that was taken from an input and not analysed. */
  skipped(): void {
    this.#dropped += 1;
  }

  /** Since the last time. */
  measure(): LiveMeasure {
    for (const counts of this.#inputs.keys()) this.#collect(counts);
    const ages = this.#ages.sort((one, other) => one - other);
    const measure: LiveMeasure = {
      received: this.#received,
      analysed: ages.length,
      dropped: this.#dropped,
      ...(ages.length === 0
        ? {}
        : { age: { p50: percentile(ages, 50), p95: percentile(ages, 95) } }),
      observed: this.#observed,
    };
    this.#received = this.#dropped = 0;
    this.#ages = [];
    this.#observed = [];
    return measure;
  }

  #collect(counts: () => InputCounts): void {
    const before = this.#inputs.get(counts) ?? { received: 0, dropped: 0 };
    const now = counts();
    this.#inputs.set(counts, { received: now.received, dropped: now.dropped });
    this.#received += now.received - before.received;
    this.#dropped += now.dropped - before.dropped;
  }
}

/** The nearest rank: a value that was measured. */
const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
