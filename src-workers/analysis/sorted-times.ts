/** Moments in their order, mostly added at the end. */
export class SortedTimes {
  readonly #times: number[] = [];

  add(time: number): void {
    if (time >= (this.#times.at(-1) ?? -Infinity)) this.#times.push(time);
    else this.#times.splice(this.upTo(time), 0, time);
  }

  /** Takes one such moment out. */
  remove(time: number): void {
    const index = this.upTo(time) - 1;
    if (this.#times[index] === time) this.#times.splice(index, 1);
  }

  /** How many are at or before a moment. */
  upTo(time: number): number {
    let [low, high] = [0, this.#times.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
