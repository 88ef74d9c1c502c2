import { Random } from '../../world/random';

/** What a thing looks like, chosen by a seed of its own, so that nothing else's edit changes it. */
export class LookChance {
  private readonly random: Random;

  constructor(...seeds: readonly number[]) {
    this.random = new Random(...seeds);
  }

  /** @returns 0 to just below 1 */
  share(): number {
    return this.random.next();
  }

  between(lowest: number, highest: number): number {
    return this.random.between(lowest, highest);
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
