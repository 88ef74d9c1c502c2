/** A process that ends more often than this within that time ends again. */
const mostLosses = 5;
const withinMs = 60_000;

/** Says how long it is worth to try again. */
export class LossBudget {
  #losses: number[] = [];

  /** Takes a loss at a moment of any clock; returns whether another attempt is worth it. */
  lose(nowMs: number): boolean {
    this.#losses = [...this.#losses.filter((at) => nowMs - at < withinMs), nowMs];
    return this.#losses.length <= mostLosses;
  }
}
