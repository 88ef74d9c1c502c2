import { describe, expect, it } from 'vitest';
import { geh, gehOfCounts } from '../../../src-workers/domain/report/geh';
import { hourlyFlow } from '../../../src-workers/domain/report/hourly-flow';
import {
  peakHour,
  peakHourFactor,
  type QuarterHour,
} from '../../../src-workers/domain/report/peak-hour';
import { instant } from '../../../src-workers/domain/units';

const seconds = (value: number): number => value * 1000;
const quarter = (index: number, vehicles: number | undefined): QuarterHour => ({
  start: instant(index * 900_000),
  end: instant((index + 1) * 900_000),
  vehicles,
});
const quarters = (...vehicles: readonly (number | undefined)[]): readonly QuarterHour[] =>
  vehicles.map((count, index) => quarter(index, count));

describe('hourlyFlow', () => {
  it.each<[string, number, number, string | undefined]>([
    ['20 in 810 s of 900', 20, 810, '88.9'],
    ['600 s of 900 are less than 80 %', 20, 600, undefined],
    ['exactly 80 %', 20, 720, '100.0'],
    ['nothing counted', 0, 900, '0.0'],
    ['nobody looked', 0, 0, undefined],
  ])('%s', (_, count, observed, expected) => {
    expect(hourlyFlow(count, seconds(observed), seconds(900))?.toFixed(1)).toBe(expected);
  });
});

describe('peak hour', () => {
  it('bins 100, 120, 140, 90: V 450, PHF 0.804', () => {
    const peak = peakHour(quarters(100, 120, 140, 90));
    expect(peak?.volume).toBe(450);
    expect(peak?.peakHourFactor).toBeCloseTo(0.804, 3);
  });

  it.each<
    [string, readonly QuarterHour[], readonly [firstQuarter: number, volume: number] | undefined]
  >([
    ['the highest four, not the clock hour', quarters(1, 10, 20, 20, 10, 1), [1, 60]],
    ['the earliest of equals', quarters(5, 5, 5, 5, 5), [0, 20]],
    ['never over a bin that nobody observed', quarters(9, 9, undefined, 1, 1, 1, 1, 9), [4, 12]],
    ['fewer than four', quarters(9, 9, 9), undefined],
    [
      'never over a hole between bins',
      [...quarters(9, 9), ...quarters(0, 0, 0, 9, 9, 1, 1).slice(3)],
      [3, 20],
    ],
  ])('%s', (_, bins, expected) => {
    const peak = peakHour(bins);
    expect(peak && [peak.start / 900_000, peak.volume]).toEqual(expected);
  });

  it.each([
    ['even', [10, 10, 10, 10], 1],
    ['all in one quarter', [0, 40, 0, 0], 0.25],
    ['no vehicle', [0, 0, 0, 0], undefined],
  ])('factor: %s', (_, volumes, expected) => {
    expect(peakHourFactor(volumes)).toBe(expected);
  });
});

describe('GEH', () => {
  it('of machine 70 and hand 100 in 15 min: on hourly flows 280 and 400, 6.51', () => {
    expect(geh(280, 400)).toBeCloseTo(6.51, 2);
    expect(gehOfCounts(70, 100, 15)).toBe(geh(280, 400));
  });

  it.each([
    ['equal', 400, 400, 0],
    ['nothing by either', 0, 0, 0],
    ['nothing by the machine', 0, 50, 10],
  ])('%s', (_, machine, hand, expected) => {
    expect(geh(machine, hand)).toBe(expected);
  });
});
