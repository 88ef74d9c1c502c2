import { describe, expect, test } from 'vitest';
import { durationText, mediaTimeText } from '../../../src-renderer/format/durations';
import {
  bytesText,
  countText,
  nominalRateText,
  percentText,
  rateText,
} from '../../../src-renderer/format/figures';
import {
  dateText,
  minuteText,
  secondText,
  zoneText,
} from '../../../src-renderer/format/zoned-times';

describe('durations', () => {
  const rows: readonly [ms: number, text: string, why: string][] = [
    [0, '0 s', 'nothing is still a figure'],
    [-300, '0 s', 'a clock that went back'],
    [499, '0 s', 'rounded to seconds'],
    [59_600, '1 min', 'rounding carries over'],
    [193_000, '3 min 13 s', 'two units'],
    [7_500_000, '2 h 5 min', 'seconds of hours are noise'],
    [7_203_000, '2 h', 'the second unit is the next one down, or none'],
    [90_000_000, '1 d 1 h', 'a survey of more than a day'],
  ];
  test.each(rows)('%d ms is %s: %s', (ms, text) => expect(durationText(ms)).toBe(text));
});

describe('moments of a video', () => {
  const rows: readonly [ms: number, text: string, why: string][] = [
    [0, '0:00.0', 'the start'],
    [7_450, '0:07.4', 'cut, not rounded: a moment that has not come is not shown'],
    [59_990, '0:59.9', 'never 60 seconds'],
    [723_000, '12:03.0', 'minutes'],
    [3_723_400, '1:02:03.4', 'hours'],
  ];
  test.each(rows)('%d ms is %s: %s', (ms, text) => expect(mediaTimeText(ms)).toBe(text));
});

describe('figures', () => {
  const rows: readonly [text: string, expected: string, why: string][] = [
    [countText(12_345), '12,345', 'thousands are grouped'],
    [rateText(14.96), '15.0', 'one decimal'],
    [rateText(117.6), '118', 'none above 100'],
    [rateText(99.97), '100', 'never 100.0'],
    [nominalRateText(15), '15', 'a whole rate has no decimals'],
    [nominalRateText(30_000 / 1001), '29.97', 'NTSC'],
    [percentText(0.999), '99 %', 'not done before it is done'],
    [percentText(1), '100 %', 'done'],
    [percentText(0), '0 %', 'begun'],
    [bytesText(312e6), '312 MB', 'megabytes'],
    [bytesText(1.24e9), '1.2 GB', 'gigabytes'],
  ];
  test.each(rows)('%s = %s: %s', (text, expected) => expect(text).toBe(expected));
});

describe('the clock of the project', () => {
  const winter = Date.UTC(2025, 10, 14, 15, 42, 7);
  const rows: readonly [text: string, expected: string, why: string][] = [
    [
      secondText(winter, 'Europe/Berlin'),
      '16:42:07',
      'the zone of the project, not of the machine',
    ],
    [minuteText(winter, 'Asia/Kathmandu'), '21:27', 'a zone of quarter hours'],
    [minuteText(Date.UTC(2025, 0, 1), 'UTC'), '00:00', 'midnight is 00, not 24'],
    [dateText(winter, 'Europe/Berlin'), 'Fri 14 Nov', 'no year, no comma'],
    [dateText(winter, 'Pacific/Auckland'), 'Sat 15 Nov', 'tomorrow already'],
    [zoneText(winter, 'Europe/Berlin'), 'CET', 'winter time by its name'],
    [zoneText(Date.UTC(2025, 6, 1), 'Europe/Berlin'), 'CEST', 'summer time by its name'],
  ];
  test.each(rows)('%s = %s: %s', (text, expected) => expect(text).toBe(expected));
});
