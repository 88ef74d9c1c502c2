import { expect, test } from 'vitest';
import { directionTotals, totalOf } from '../../../src-renderer/format/count-totals';

const lines = [
  { id: 'a', forward: { car: 3, bus: 0 }, backward: { car: 1, bus: 0 }, total: 4 },
  { id: 'b', forward: { car: 2, truck: 5 }, backward: {}, total: 7 },
];

test('a shape without classes counted nothing', () => {
  expect(totalOf({})).toBe(0);
});

test('both directions of all lines', () => {
  expect(directionTotals(lines)).toEqual({ forward: 10, backward: 1 });
  expect(directionTotals([])).toEqual({ forward: 0, backward: 0 });
});
