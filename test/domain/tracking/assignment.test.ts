import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Candidate } from '../../../src-workers/domain/tracking/assignment';

const limit = 0.8;

/** Least total cost over all matchings, where each row that stays alone costs the limit. */
function leastCost(candidates: readonly Candidate[], rows: number, row = 0, taken = 0): number {
  if (row === rows) return 0;
  let best = limit + leastCost(candidates, rows, row + 1, taken);
  for (const c of candidates)
    if (c.row === row && c.cost <= limit && !(taken & (1 << c.column)))
      best = Math.min(best, c.cost + leastCost(candidates, rows, row + 1, taken | (1 << c.column)));
  return best;
}

const graph = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    candidates: fc.uniqueArray(
      fc.record({
        row: fc.integer({ min: 0, max: rows - 1 }),
        column: fc.integer({ min: 0, max: 5 }),
        cost: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { selector: (c) => c.row * 10 + c.column, maxLength: 36 },
    ),
  }),
);

describe('assign', () => {
  it('costs as little as the best of all matchings (brute force)', () => {
    fc.assert(
      fc.property(graph, ({ rows, candidates }) => {
        const chosen = assign(candidates, limit);
        const cost = chosen.reduce((sum, c) => sum + c.cost, 0) + limit * (rows - chosen.length);
        expect(cost).toBeCloseTo(leastCost(candidates, rows), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('gives each row and each column at most once, only given candidates, none above the limit', () => {
    fc.assert(
      fc.property(graph, ({ candidates }) => {
        const chosen = assign(candidates, limit);
        expect(new Set(chosen.map((c) => c.row)).size).toBe(chosen.length);
        expect(new Set(chosen.map((c) => c.column)).size).toBe(chosen.length);
        for (const c of chosen) {
          expect(candidates).toContain(c);
          expect(c.cost).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  const table: [string, Candidate[], [number, number][]][] = [
    ['nothing to match', [], []],
    ['the cheaper one wins', [cost(0, 0, 0.3), cost(1, 0, 0.2)], [[1, 0]]],
    [
      'greedy would take (0,0) and lose row 1; the best total does not',
      [cost(0, 0, 0.1), cost(0, 1, 0.2), cost(1, 0, 0.15)],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['a pair above the limit is never made', [cost(0, 0, 0.81)], []],
    ['a pair exactly at the limit may be made', [cost(0, 0, 0.8)], [[0, 0]]],
    [
      'one perfect pair beats two bad ones (0.9 against 1.4)',
      [cost(0, 0, 0.1), cost(0, 1, 0.7), cost(1, 0, 0.7)],
      [[0, 0]],
    ],
    [
      'two fair pairs beat one perfect pair and a road user that is lost (0.8 against 0.9)',
      [cost(0, 0, 0.1), cost(0, 1, 0.4), cost(1, 0, 0.4)],
      [
        [0, 1],
        [1, 0],
      ],
    ],
  ];
  it.each(table)('%s', (_, candidates, pairs) => {
    expect(assign(candidates, limit).map((c) => [c.row, c.column])).toEqual(pairs);
  });
});

function cost(row: number, column: number, value: number): Candidate {
  return { row, column, cost: value };
}
