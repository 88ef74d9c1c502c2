import { describe, expect, it } from 'vitest';
import { hourFigures } from '../../../src-renderer/overview/hour-figures';
import { newestNotice } from '../../../src-renderer/overview/newest-notice';
import type { LineSeries } from '../../../src-workers/contracts/measures';

const hourMs = 3_600_000;
const line = (lineId: string, ...hours: readonly [hour: number, cars: number, share?: number][]) =>
  ({
    ...{ lineId, classes: ['car'] },
    bins: hours.map(([hour, car, share = 1]) => ({
      ...{ start: hour * hourMs, end: (hour + 1) * hourMs, observedMs: share * hourMs },
      counts: { forward: { car }, backward: { bus: 1 } },
    })),
  }) satisfies LineSeries;

describe('the counts of the hour', () => {
  it.each([
    ['nothing counts yet', [], undefined],
    ['there is one hour only', [line('a', [7, 9, 0.2])], { count: 10 }],
    [
      'against the mean of the whole hours before',
      [line('a', [5, 19], [6, 29], [7, 9, 0.2])],
      { count: 10, usual: 25 },
    ],
    [
      'an hour that was observed in part is not usual',
      [line('a', [5, 19], [6, 3, 0.5], [7, 9, 0.2])],
      { count: 10, usual: 20 },
    ],
    [
      'lines are added up',
      [line('a', [6, 9], [7, 4]), line('b', [6, 19], [7, 5])],
      { count: 11, usual: 30 },
    ],
    [
      'a line that was drawn later makes its first hour no whole one',
      [line('a', [6, 9], [7, 4]), line('b', [6, 19, 0.4], [7, 5])],
      { count: 11 },
    ],
  ])('%s', (_reason, lines, figures) => {
    expect(hourFigures({ lines })).toEqual(figures);
  });
});

it('finds what was said of a camera last', () => {
  const notice = (id: string, cameraId?: string) => ({
    ...{ id, severity: 'warning', sentence: id, at: 1 },
    ...(cameraId && { cameraId }),
  });
  const notices = [notice('1', 'a'), notice('2', 'a'), notice('3', 'b'), notice('4')];
  expect(newestNotice(notices as never, 'a')?.id).toBe('2');
  expect(newestNotice(notices as never, 'c')).toBeUndefined();
});
