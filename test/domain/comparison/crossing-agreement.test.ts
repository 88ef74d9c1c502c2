import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crossingAgreement,
  sameCrossingMs,
  type ComparedCrossing,
} from '../../../src-workers/domain/comparison/crossing-agreement';
import { milliseconds } from '../../../src-workers/domain/units';

const crossing = (
  seconds: number,
  roadUser: ComparedCrossing['class'] = 'car',
  more: Partial<ComparedCrossing> = {},
): ComparedCrossing => ({
  line: 'north',
  direction: 'forward',
  time: milliseconds(seconds * 1000),
  class: roadUser,
  ...more,
});

describe('crossings of two runs', () => {
  it.each([
    ['a frame apart', [crossing(5)], [crossing(5.04)], 1, 1, 0, 0],
    ['exactly as far apart as allowed', [crossing(5)], [crossing(6)], 1, 1, 0, 0],
    ['further apart: two road users', [crossing(5)], [crossing(6.001)], 0, 0, 1, 1],
    [
      'one that the second run does not have',
      [crossing(5), crossing(9)],
      [crossing(9)],
      1,
      1,
      1,
      0,
    ],
    ['another class', [crossing(5, 'car')], [crossing(5, 'truck')], 1, 0, 0, 0],
    ['each is taken once', [crossing(5), crossing(5.1)], [crossing(5)], 1, 1, 1, 0],
    // The nearest of 5.9 is 6; but then 5 would stay alone, and 6.8 too.
    [
      'as many pairs as can be',
      [crossing(5), crossing(6)],
      [crossing(5.9), crossing(6.8)],
      2,
      2,
      0,
      0,
    ],
    [
      'in whatever order they are told',
      [crossing(9), crossing(5)],
      [crossing(5), crossing(9)],
      2,
      2,
      0,
      0,
    ],
  ])('%s', (_reason, first, second, both, sameClass, onlyFirst, onlySecond) => {
    expect(crossingAgreement(first, second)).toEqual([
      { line: 'north', direction: 'forward', both, sameClass, onlyFirst, onlySecond },
    ]);
  });

  it('are compared per line and direction', () => {
    const there = crossing(5, 'car', { direction: 'backward' });
    const elsewhere = crossing(5, 'car', { line: 'south' });
    expect(crossingAgreement([crossing(5), there], [crossing(5), elsewhere])).toEqual([
      { line: 'north', direction: 'forward', both: 1, sameClass: 1, onlyFirst: 0, onlySecond: 0 },
      { line: 'north', direction: 'backward', both: 0, sameClass: 0, onlyFirst: 1, onlySecond: 0 },
      { line: 'south', direction: 'forward', both: 0, sameClass: 0, onlyFirst: 0, onlySecond: 1 },
    ]);
  });

  it('without any have nothing to compare', () => {
    expect(crossingAgreement([], [])).toEqual([]);
  });

  const run = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 9 });
  const crossings = (tenths: readonly number[]): ComparedCrossing[] =>
    tenths.map((each) => crossing(each / 10));

  it('loses and invents none, and is the same both ways', () => {
    fc.assert(
      fc.property(run, run, (one, other) => {
        const [there] = crossingAgreement(crossings(one), crossings(other));
        const [back] = crossingAgreement(crossings(other), crossings(one));
        expect((there?.both ?? 0) + (there?.onlyFirst ?? 0)).toBe(one.length);
        expect((there?.both ?? 0) + (there?.onlySecond ?? 0)).toBe(other.length);
        expect(back?.both).toBe(there?.both);
      }),
    );
  });

  it('makes as many pairs as a search of all ways to pair', () => {
    const most = (one: readonly number[], other: readonly number[]): number => {
      const [head, ...rest] = one;
      if (head === undefined) return 0;
      const withHead = other.flatMap((each, i) =>
        Math.abs(each - head) * 100 <= sameCrossingMs
          ? [
              1 +
                most(
                  rest,
                  other.filter((_, k) => k !== i),
                ),
            ]
          : [],
      );
      return Math.max(most(rest, other), ...withHead);
    };
    const short = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        const [found] = crossingAgreement(crossings(one), crossings(other));
        expect(found?.both ?? 0).toBe(most(one, other));
      }),
    );
  });
});
