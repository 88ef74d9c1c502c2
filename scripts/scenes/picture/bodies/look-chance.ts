/** Chance that follows from a seed alone (mulberry32), so that no body's edit changes another one. */
export class LookChance {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** @returns 0 to just below 1 */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(lowest: number, highest: number): number {
    return lowest + (highest - lowest) * this.share();
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  index(count: number): number {
    return Math.floor(this.share() * count);
  }

  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.index(choices.length)] ?? choices[0];
  }
}
