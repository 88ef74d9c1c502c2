import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalSet } from '../../../src-workers/domain/report/interval-set';

type Interval = readonly [from: number, to: number];
const setOf = (intervals: readonly Interval[]): IntervalSet => {
  const set = new IntervalSet();
  for (const [from, to] of intervals) set.add(from, to);
  return set;
};

describe('IntervalSet', () => {
  it.each<[string, readonly Interval[], number, number]>([
    [
      'overlap counts once: 1.2 s',
      [
        [10, 10.8],
        [10.5, 11.2],
      ],
      1.2,
      48.8,
    ],
    [
      'out of order',
      [
        [20, 30],
        [0, 10],
      ],
      20,
      30,
    ],
    [
      'touching',
      [
        [0, 10],
        [10, 20],
      ],
      20,
      40,
    ],
    [
      'one in another',
      [
        [0, 50],
        [10, 20],
      ],
      50,
      10,
    ],
    [
      'one over several',
      [
        [0, 5],
        [10, 15],
        [20, 25],
        [4, 22],
      ],
      25,
      35,
    ],
    [
      'partly outside',
      [
        [-10, 10],
        [55, 70],
      ],
      15,
      45,
    ],
    [
      'no length, or turned round',
      [
        [5, 5],
        [9, 7],
      ],
      0,
      60,
    ],
    ['none', [], 0, 60],
  ])('%s', (_, intervals, length, gap) => {
    const set = setOf(intervals);
    expect(set.lengthWithin(0, 60)).toBeCloseTo(length, 9);
    expect(set.longestGapWithin(0, 60)).toBeCloseTo(gap, 9);
  });

  it('equals marking every second by hand', () => {
    const moment = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, moment)), moment, moment, (intervals, a, b) => {
        const marked = new Set<number>();
        for (const [from, to] of intervals) for (let s = from; s < to; s += 1) marked.add(s);
        let expected = 0;
        for (let s = a; s < b; s += 1) if (marked.has(s)) expected += 1;
        const set = setOf(intervals);
        expect(set.lengthWithin(a, b)).toBe(expected);
        expect(set.first).toBe(marked.size === 0 ? undefined : Math.min(...marked));
        expect(set.last).toBe(marked.size === 0 ? undefined : Math.max(...marked) + 1);
      }),
    );
  });
});
