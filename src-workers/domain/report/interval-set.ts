/** Points of time, as intervals that do not overlap, in order. Any unit, one in a set. */
export class IntervalSet {
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  get first(): number | undefined {
    return this.#from[0];
  }

  get last(): number | undefined {
    return this.#to.at(-1);
  }

  /** Adds [from, to]; what touches or overlaps becomes one. Nothing when it has no length. */
  add(from: number, to: number): void {
    if (!(to > from)) return;
    // Mostly at or near the end.
    let start = this.#from.length;
    while (start > 0 && this.#to[start - 1]! >= from) start -= 1;
    let end = start;
    let [low, high] = [from, to];
    while (end < this.#from.length && this.#from[end]! <= to) {
      low = Math.min(low, this.#from[end]!);
      high = Math.max(high, this.#to[end]!);
      end += 1;
    }
    this.#from.splice(start, end - start, low);
    this.#to.splice(start, end - start, high);
  }

  /** The part of the set that is in [from, to]. */
  within(from: number, to: number): IntervalSet {
    const part = new IntervalSet();
    for (let index = this.#firstEndingAfter(from); index < this.#from.length; index += 1) {
      if (this.#from[index]! >= to) break;
      part.add(Math.max(from, this.#from[index]!), Math.min(to, this.#to[index]!));
    }
    return part;
  }

  /** How much of [from, to] is in the set. */
  lengthWithin(from: number, to: number): number {
    let length = 0;
    if (!(to > from)) return 0;
    for (let index = this.#firstEndingAfter(from); index < this.#from.length; index += 1) {
      if (this.#from[index]! >= to) break;
      length += Math.min(to, this.#to[index]!) - Math.max(from, this.#from[index]!);
    }
    return length;
  }

  /** The longest part of [from, to] that is not in the set. */
  longestGapWithin(from: number, to: number): number {
    let longest = 0;
    let covered = from;
    for (let index = this.#firstEndingAfter(from); index < this.#from.length; index += 1) {
      if (this.#from[index]! >= to) break;
      longest = Math.max(longest, this.#from[index]! - covered);
      covered = this.#to[index]!;
    }
    return Math.max(longest, to - covered);
  }

  #firstEndingAfter(moment: number): number {
    let [low, high] = [0, this.#to.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#to[middle]! > moment) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
