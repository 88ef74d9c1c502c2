/** Up to this many scores the percentile is exact. */
export const sampleLimit = 128;

/**
 * The scores of one class in one track, in bounded memory. When the sample is full, every second
 * score in order of size goes, which keeps its percentiles, and from then on only every second
 * (fourth, ...) new one is taken, so that old and new weigh the same.
 */
export class ScoreSample {
  readonly #sorted: number[] = [];
  #stride = 1;
  #count = 0;

  /** Of all scores ever added. */
  get count(): number {
    return this.#count;
  }

  add(score: number): void {
    const taken = this.#count % this.#stride === 0;
    this.#count += 1;
    if (!taken) return;
    if (this.#sorted.length === sampleLimit) this.#thin();
    this.#sorted.splice(this.#rank(score), 0, score);
  }

  /** With linear interpolation between ranks; 0 of an empty sample. */
  percentile(share: number): number {
    const position = share * (this.#sorted.length - 1);
    const below = this.#sorted[Math.floor(position)];
    const above = this.#sorted[Math.ceil(position)];
    if (below === undefined || above === undefined) return 0;
    return below + (above - below) * (position - Math.floor(position));
  }

  #rank(score: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sorted[middle]! < score) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #thin(): void {
    // The upper of each pair stays, then the lower, and so on: always the same would shift the P90.
    const kept = Math.log2(this.#stride) % 2 === 0 ? 1 : 0;
    for (let index = 0; index < sampleLimit / 2; index += 1) {
      this.#sorted[index] = this.#sorted[2 * index + kept]!;
    }
    this.#sorted.length = sampleLimit / 2;
    this.#stride *= 2;
  }
}
