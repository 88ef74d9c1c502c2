import { describe, expect, it } from 'vitest';
import { Random } from '../../../scripts/scenes/world/random';

const many = (random: Random): number[] => Array.from({ length: 4000 }, () => random.next());
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a chance generator', () => {
  it('repeats itself for the same seeds', () => {
    expect(many(new Random(7, 1, 2))).toEqual(many(new Random(7, 1, 2)));
  });

  it.each([
    [[1, 1], [1, 2], 'neighbouring streams'],
    [[1, 2], [2, 1], 'the order counts'],
    [[0], [0, 0], 'a zero counts'],
  ])('has nothing in common for %j and %j: %s', (one, other) => {
    const a = many(new Random(...one));
    const b = many(new Random(...other));
    const correlation = mean(a.map((value, index) => (value - 0.5) * (b[index]! - 0.5))) * 12;
    // Four standard deviations of the correlation of 4000 independent pairs.
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(4000));
  });

  it('is uniform, and its waiting times have their mean', () => {
    const values = many(new Random(3));
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => values.filter((value) => Math.floor(value * 10) === tenth).length,
    );
    for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(90);
    const random = new Random(4);
    expect(mean(many(random).map(() => random.exponential(8)))).toBeCloseTo(8, 0);
  });

  it('picks by shares, and nothing where there is none', () => {
    const random = new Random(5);
    const picks = Array.from({ length: 3000 }, () => random.pick({ a: 2, b: 1, c: 0 }));
    expect(picks.filter((pick) => pick === 'a').length / 3000).toBeCloseTo(2 / 3, 1);
    expect(picks).not.toContain('c');
    expect(random.pick({})).toBeUndefined();
  });
});
