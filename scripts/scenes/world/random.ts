/**
 * A chance generator of its own for everything that takes chances, seeded by the scene's seed and by
 * what it is for: whatever one of them draws, no other is moved by it.
 */
export class Random {
  #state: number;

  /** Any whole numbers: the scene's seed first, then what tells this generator from the others. */
  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((state, seed) => mix((state ^ seed) + golden), 0);
  }

  /** 0 <= x < 1: mulberry32 (Tommy Ettinger), 32 bits of state and a period of 2^32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = this.#state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }

  between(lowest: number, highest: number): number {
    return lowest + (highest - lowest) * this.next();
  }

  /** A whole number of 32 bits: the seed of something else. */
  seed(): number {
    return Math.floor(this.next() * 2 ** 32);
  }

  /** Waiting time for what happens by chance alone, `mean` apart on average. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** One of the names, each with the chance that its share has of all; undefined: no share above 0. */
  pick<Name extends string>(shares: Readonly<Partial<Record<Name, number>>>): Name | undefined {
    const entries = Object.entries(shares) as [Name, number][];
    const sum = entries.reduce((total, [, share]) => total + share, 0);
    let left = this.next() * sum;
    for (const [name, share] of entries) {
      left -= share;
      if (share > 0 && left < 0) return name;
    }
    return undefined;
  }
}

const golden = 0x9e3779b9;

/** The finaliser of splitmix32: seeds that differ in one bit give states that differ in half of them. */
function mix(seed: number): number {
  let value = seed | 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
