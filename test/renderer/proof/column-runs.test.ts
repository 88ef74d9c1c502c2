import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnRuns, usualIntervalMs } from '../../../src-renderer/proof/column-runs';

const even = (count: number, every: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => from + index * every);

describe('columns that are painted at once', () => {
  it('are all of a steady piece, up to the first column of the next', () => {
    expect(columnRuns(even(75, 40), 3000, 10)).toEqual([
      { first: 0, end: 75, fromMs: 0, toMs: 3000 },
    ]);
  });

  it('end with a usual column where no piece follows, or one much later', () => {
    const run = [{ first: 0, end: 50, fromMs: 0, toMs: 2000 }];
    expect(columnRuns(even(50, 40), undefined, 10)).toEqual(run);
    expect(columnRuns(even(50, 40), 9000, 10)).toEqual(run);
  });

  it('leave out what nobody looked at', () => {
    // Two seconds of silence in a camera of 15 fps.
    const times = [...even(15, 66), ...even(15, 66, 3000)];
    expect(columnRuns(times, undefined, 10)).toEqual([
      { first: 0, end: 15, fromMs: 0, toMs: 15 * 66 },
      { first: 15, end: 30, fromMs: 3000, toMs: 3000 + 15 * 66 },
    ]);
  });

  it('of a slow camera are wide, not gaps', () => {
    expect(columnRuns(even(10, 800), 8000, 10)).toHaveLength(1);
  });

  it('stop where frames were dropped, because an even stretch would shift the others', () => {
    const times = [...even(10, 66), ...even(10, 132, 660)];
    const runs = columnRuns(times, 660 + 1320, 5);
    expect(runs.map(({ first, end }) => [first, end])).toEqual([
      [0, 10],
      [10, 20],
    ]);
  });

  it('hold every column at its moment within the tolerance, each in one run, whatever the frames', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 200 }),
        (distances, tolerance) => {
          let at = 0;
          const times = distances.map((distance) => (at += distance));
          const runs = columnRuns(times, undefined, tolerance);
          let next = 0;
          for (const { first, end, fromMs, toMs } of runs) {
            expect(first).toBe(next);
            next = end;
            for (let index = first; index < end; index += 1) {
              const painted = fromMs + ((index - first) / (end - first)) * (toMs - fromMs);
              // The last edge may be off too, so what lies before it is off by no more than twice that.
              expect(Math.abs(painted - times[index]!)).toBeLessThanOrEqual(tolerance * 2 + 1e-6);
            }
          }
          expect(next).toBe(times.length);
        },
      ),
    );
  });

  it('have a usual distance also where there is one', () => {
    expect(usualIntervalMs([5])).toBeCloseTo(66.7, 1);
    expect(usualIntervalMs([0, 40, 80, 900])).toBe(40);
  });
});
