/** One measured figure of a benchmark; `scripts/bench.mjs` prints each as a JSON line and as a table row. */
export interface BenchResult {
  /** Which benchmark: `mot`, `tracker`, ... */
  readonly bench: string;
  /** What it ran on: a sequence, a detector, a number of tracks. */
  readonly case: string;
  readonly metric: string;
  readonly value: number;
  /** The figure to reach; absent where the value is only reported. */
  readonly target?: number;
  readonly unit: string;
}
