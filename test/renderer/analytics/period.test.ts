import { describe, expect, it } from 'vitest';
import { keyFigures } from '../../../src-renderer/analytics/key-figures';
import {
  videoMoment,
  videoText,
  wallMoment,
  wallText,
} from '../../../src-renderer/analytics/moment-field';
import { measuresAsked } from '../../../src-renderer/analytics/period';
import { zoneClock } from '../../../src-renderer/format/zone-clock';

const minute = 60_000;
const hour = 60 * minute;

describe('measuresAsked', () => {
  it.each([
    ['all of a clip', { kind: 'all' }, undefined, minute, { binMinutes: 1 }],
    ['all of a day', { kind: 'all' }, undefined, 24 * hour, { binMinutes: 60 }],
    ['the last hour', { kind: '1 h' }, undefined, 24 * hour, { binMinutes: 1, lastMs: hour }],
    // Bins are as long as what there is suggests, where that is less.
    ['a day of an hour', { kind: '24 h' }, undefined, hour, { binMinutes: 1, lastMs: 24 * hour }],
    ['bins that a person chose', { kind: 'all' }, 15, minute, { binMinutes: 15 }],
    [
      'from a moment to another',
      { kind: 'from–to', from: 5, to: 5 + 2 * hour },
      undefined,
      24 * hour,
      { binMinutes: 5, from: 5, to: 5 + 2 * hour },
    ],
    ['nothing known yet', { kind: 'all' }, undefined, 0, { binMinutes: 1 }],
  ] as const)('of %s', (_what, period, minutes, known, asked) => {
    expect(measuresAsked(period, minutes, known)).toEqual({ points: 500, ...asked });
  });
});

describe('moments in fields', () => {
  const berlin = zoneClock('Europe/Berlin');

  it.each([
    ['winter', '2026-03-27 11:00:05', Date.UTC(2026, 2, 27, 10, 0, 5)],
    ['summer', '2026-07-01 00:00:00', Date.UTC(2026, 5, 30, 22)],
    // On 25 October 2:30 comes twice.
    ['an hour that comes twice: the first', '2026-10-25 02:30:00', Date.UTC(2026, 9, 25, 0, 30)],
  ])('are read on the clock of the project in %s', (_what, text, at) => {
    expect(wallMoment(text, berlin)).toBe(at);
    expect(wallText(at, berlin)).toBe(text);
  });

  it('are somewhere near where the clock leaves an hour out', () => {
    const at = wallMoment('2026-03-29 02:30:00', berlin) ?? 0;
    expect(Math.abs(at - Date.UTC(2026, 2, 29, 1))).toBeLessThanOrEqual(hour);
  });

  it.each([
    ['1:02:03', 3_723_000],
    ['2:03.5', 123_500],
    ['45', 45_000],
    ['', undefined],
    ['soon', undefined],
    ['1:2:3:4', undefined],
    ['-5', undefined],
  ])('of a video: %s', (text, ms) => expect(videoMoment(text)).toBe(ms));

  it.each([' 2026-03-27 11:00 ', '2026-03-27T11:00:00'])('are also read as "%s"', (text) => {
    expect(wallMoment(text, berlin)).toBe(Date.UTC(2026, 2, 27, 10));
  });

  it('of a video are written as they are read', () => {
    expect(videoMoment(videoText(125_000))).toBe(125_000);
  });

  it.each(['', 'soon', '2026-13-40 99:00', '2026', '1'])('are none: "%s"', (text) => {
    expect(wallMoment(text, berlin)).toBeUndefined();
  });
});

describe('keyFigures', () => {
  const row = (index: number, forward: object, backward: object = {}) => ({
    ...{ start: index * minute, end: (index + 1) * minute, observedMs: minute },
    counts: { forward, backward },
  });
  const point = (time: number, end: number, density: number, densityMax: number) => ({
    ...{ time, end, density, densityMax, coverage: 0, detected: 0 },
  });

  it('add up directions, and find the busiest bin', () => {
    const rows = [row(0, { car: 3 }), row(1, { car: 1 }, { bus: 4 }), row(2, {})];
    expect(keyFigures(rows, undefined)).toEqual({
      crossed: { forward: 4, backward: 4 },
      busiest: { start: minute, count: 5 },
    });
  });

  it('weight densities by the time that they stand for', () => {
    const points = [point(0, 9800, 0.2, 0.3), point(10_000, 39_400, 0.6, 0.9)];
    const { density } = keyFigures([], { points });
    expect(density?.mean).toBeCloseTo((0.2 * 9800 + 0.6 * 29_400) / 39_200, 9);
    expect(density?.highest).toBe(0.9);
  });

  it('say nothing of nothing', () => {
    expect(keyFigures([], undefined)).toEqual({ crossed: { forward: 0, backward: 0 } });
  });
});
