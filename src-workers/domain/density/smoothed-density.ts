/** PRODUCT section 5: the last ten samples, the newest with weight 1, each older one with 0.7 of it. */
const samples = 10;
const fading = 0.7;

/** The weighted mean of the last samples of one zone's density. */
export class SmoothedDensity {
  #newestFirst: readonly number[] = [];

  /** Takes a sample, 0..1, and says the mean with it. */
  add(density: number): number {
    this.#newestFirst = [density, ...this.#newestFirst.slice(0, samples - 1)];
    let [sum, weights, weight] = [0, 0, 1];
    for (const each of this.#newestFirst) {
      sum += weight * each;
      weights += weight;
      weight *= fading;
    }
    return sum / weights;
  }

  /** Nobody looked for a while: what was before says nothing of now. */
  forget(): void {
    this.#newestFirst = [];
  }
}
