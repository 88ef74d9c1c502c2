import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockBins, binLengths, type Bin } from '../../../src-workers/domain/report/clock-bins';
import { isoSecond, isoTime } from '../../../src-workers/domain/report/iso-time';
import { utcClock, type LocalClock } from '../../../src-workers/domain/report/local-clock';
import { instant } from '../../../src-workers/domain/units';
import { berlin2026, changingClock } from './berlin-clock';

const at = (iso: string) => instant(Date.parse(iso));
const hours = ({ start, end }: Bin): number => (end - start) / 3_600_000;
const texts = (bin: Bin, clock: LocalClock): readonly string[] => [
  isoSecond(bin.start, clock),
  isoSecond(bin.end, clock),
];

describe('ClockBins in Europe/Berlin', () => {
  it.each<[string, string, number, number]>([
    ['a usual day', '2026-06-01T12:00:00+02:00', 24, 96],
    ['2026-03-29, summer time begins', '2026-03-29T12:00:00+02:00', 23, 92],
    ['2026-10-25, summer time ends', '2026-10-25T12:00:00+01:00', 25, 100],
  ])('%s', (_, noon, lengthHours, quarters) => {
    const day = new ClockBins(berlin2026, 1440).binAt(at(noon));
    expect(hours(day)).toBe(lengthHours);
    const bins = [...new ClockBins(berlin2026, 15).between(day.start, day.end)];
    expect(bins).toHaveLength(quarters);
    expect(bins.every((bin) => hours(bin) === 0.25)).toBe(true);
  });

  it('01:59:59+01:00 is in 01:45+01:00, the next bin is 03:00+02:00', () => {
    const bins = new ClockBins(berlin2026, 15);
    const bin = bins.binAt(at('2026-03-29T01:59:59+01:00'));
    expect(texts(bin, berlin2026)).toEqual([
      '2026-03-29T01:45:00+01:00',
      '2026-03-29T03:00:00+02:00',
    ]);
    expect(texts(bins.binAt(bin.end), berlin2026)[0]).toBe('2026-03-29T03:00:00+02:00');
  });

  it('02:00 comes twice, told apart by the offset', () => {
    const day = new ClockBins(berlin2026, 1440).binAt(at('2026-10-25T12:00:00+01:00'));
    const starts = [...new ClockBins(berlin2026, 15).between(day.start, day.end)].map(({ start }) =>
      isoSecond(start, berlin2026),
    );
    expect(starts.filter((start) => start.includes('T02:00'))).toEqual([
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:00:00+01:00',
    ]);
  });
});

describe('ClockBins', () => {
  it.each<[string, LocalClock, 1 | 5 | 15 | 60 | 1440, string, string, string]>([
    ['1 min', utcClock, 1, '2026-01-01T10:07:31Z', '2026-01-01T10:07Z', '2026-01-01T10:08Z'],
    ['5 min', utcClock, 5, '2026-01-01T10:07:31Z', '2026-01-01T10:05Z', '2026-01-01T10:10Z'],
    ['60 min', utcClock, 60, '2026-01-01T10:07:31Z', '2026-01-01T10:00Z', '2026-01-01T11:00Z'],
    [
      'the start is in it',
      utcClock,
      15,
      '2026-01-01T10:15Z',
      '2026-01-01T10:15Z',
      '2026-01-01T10:30Z',
    ],
    [
      'hours of the local clock, not of UTC (India, +05:30)',
      { offsetMinutes: () => 330 },
      60,
      '2026-01-01T10:07Z',
      '2026-01-01T09:30Z',
      '2026-01-01T10:30Z',
    ],
    [
      'a half-hour change ends the hour it falls into (Lord Howe, April)',
      changingClock(Date.parse('2026-04-04T15:00Z'), 660, 630),
      60,
      '2026-04-04T15:10Z',
      '2026-04-04T15:00Z',
      '2026-04-04T15:30Z',
    ],
    [
      'and begins the hour that it leaves (Lord Howe, October)',
      changingClock(Date.parse('2026-10-03T15:30Z'), 630, 660),
      60,
      '2026-10-03T15:40Z',
      '2026-10-03T15:30Z',
      '2026-10-03T16:00Z',
    ],
    [
      'a day whose midnight does not exist begins at 01:00 (Brazil, 2018)',
      changingClock(Date.parse('2018-11-04T03:00Z'), -180, -120),
      1440,
      '2018-11-04T12:00Z',
      '2018-11-04T03:00Z',
      '2018-11-05T02:00Z',
    ],
    [
      'a day after one that was left out (Samoa, 2011)',
      changingClock(Date.parse('2011-12-30T10:00Z'), -600, 840),
      1440,
      '2011-12-30T12:00Z',
      '2011-12-30T10:00Z',
      '2011-12-31T10:00Z',
    ],
    ['before 1970', utcClock, 15, '1969-12-31T23:50Z', '1969-12-31T23:45Z', '1970-01-01T00:00Z'],
  ])('%s', (_, clock, minutes, moment, start, end) => {
    expect(new ClockBins(clock, minutes).binAt(at(moment))).toEqual({
      start: at(start),
      end: at(end),
    });
  });

  it('between: the bin of the start, up to the end; a bin that only begins at the end is not in it', () => {
    const bins = new ClockBins(utcClock, 15);
    const starts = (from: string, to: string): readonly string[] =>
      [...bins.between(at(from), at(to))].map(({ start }) =>
        isoSecond(start, utcClock).slice(11, 16),
      );
    expect(starts('2026-01-01T10:07Z', '2026-01-01T10:30Z')).toEqual(['10:00', '10:15']);
    expect(starts('2026-01-01T10:07Z', '2026-01-01T10:07Z')).toEqual(['10:00']);
  });

  it('every moment is in the one bin that says so, across both changes of the clock', () => {
    const moment = fc.integer({
      min: Date.parse('2026-01-01T00:00Z'),
      max: Date.parse('2026-12-31T00:00Z'),
    });
    fc.assert(
      fc.property(moment, fc.constantFrom(...binLengths), (ms, minutes) => {
        const bin = new ClockBins(berlin2026, minutes).binAt(instant(ms));
        expect(bin.start <= ms && ms < bin.end).toBe(true);
        const fresh = new ClockBins(berlin2026, minutes);
        expect(fresh.binAt(bin.start)).toEqual(bin);
        expect(fresh.binAt(instant(bin.end - 1))).toEqual(bin);
        expect(fresh.binAt(bin.end).start).toBe(bin.end);
      }),
    );
  });
});

describe('ISO 8601 with offset', () => {
  it.each<[string, LocalClock, string]>([
    ['2026-03-29T00:59:59.250Z', berlin2026, '2026-03-29T01:59:59.250+01:00'],
    ['2026-03-29T01:00:00.000Z', berlin2026, '2026-03-29T03:00:00.000+02:00'],
    ['2026-01-01T02:00:00.000Z', { offsetMinutes: () => -210 }, '2025-12-31T22:30:00.000-03:30'],
    ['1970-01-01T00:00:00.000Z', utcClock, '1970-01-01T00:00:00.000+00:00'],
  ])('%s', (moment, clock, expected) => {
    expect(isoTime(at(moment), clock)).toBe(expected);
  });

  it('rounds to the millisecond, over the end of a year too', () => {
    expect(isoTime(instant(Date.UTC(2026, 0, 1) - 0.4), utcClock)).toBe(
      '2026-01-01T00:00:00.000+00:00',
    );
  });
});
