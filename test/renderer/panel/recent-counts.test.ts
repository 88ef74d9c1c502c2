import { expect, test } from 'vitest';
import { recentCounts } from '../../../src-renderer/panel/recent-counts';

const minute = 60_000;
const row = (index: number, forward: object, backward: object = {}) => ({
  start: index * minute,
  end: (index + 1) * minute,
  observedMs: minute,
  counts: { forward, backward },
});

test('both directions of the bins that reach into the period', () => {
  const rows = [row(0, { car: 9 }), row(1, { car: 2 }, { car: 1 }), row(2, { truck: 4 })];
  // The first bin ends where the period begins.
  expect(recentCounts(rows, [], minute)).toEqual({ car: 3, truck: 4 });
});

test('a class that some line can count is there, also as a 0; one that none can is absent', () => {
  const lines = [{ classes: ['car', 'bus'] as const }, { classes: ['truck'] as const }];
  expect(recentCounts([row(0, { car: 1 })], lines, 0)).toEqual({ car: 1, bus: 0, truck: 0 });
});
