import { describe, expect, it } from 'vitest';
import { parseIsoTime, timeInName } from '../../../src-main/survey/file-time';

const berlin = 'Europe/Berlin';

describe('timeInName', () => {
  it.each([
    ['cam1_20260329_015959.mp4', '2026-03-29T00:59:59.000Z', 'the second before summer time'],
    ['cam1_20260329_030000.mp4', '2026-03-29T01:00:00.000Z', 'and the second after it'],
    ['2026-11-21 07-30-00 north.mkv', '2026-11-21T06:30:00.000Z', 'a camera with dashes'],
    ['2026-11-21T07.30.00.avi', '2026-11-21T06:30:00.000Z', 'ISO with stops'],
    ['20261025_023000.mp4', '2026-10-25T00:30:00.000Z', 'the first of two, in summer and winter'],
    ['202611210730.ts', '2026-11-21T06:30:00.000Z', 'no seconds'],
    ['Testvideo_FR20_2020-01-01_00-00-00.mp4', '2019-12-31T23:00:00.000Z', 'a rate before it'],
  ])('%s is %s: %s', (name, iso) => {
    expect(new Date(timeInName(name, berlin) ?? Number.NaN).toISOString()).toBe(iso);
  });

  it.each([
    ['highway.avi', 'no digits'],
    ['625_201707211410999.mp4', 'a longer number that begins like a time'],
    ['20261321_070000.mp4', 'a thirteenth month'],
    ['20260230_070000.mp4', 'a thirtieth of February'],
  ])('%s has no time: %s', (name) => {
    expect(timeInName(name, berlin)).toBeUndefined();
  });

  it('takes the pattern of the operator', () => {
    const pattern = '(?<day>\\d\\d)\\.(?<month>\\d\\d)\\.(?<year>\\d{4}) (?<hour>\\d\\d)h';
    expect(timeInName('21.11.2026 07h.mp4', 'UTC', pattern)).toBe(Date.UTC(2026, 10, 21, 7));
  });
});

it('gives up on a pattern that would never end', () => {
  const pattern = '^(?<year>(a+)+)(?<month>b)(?<day>c)$';
  expect(() => timeInName('a'.repeat(200), 'UTC', pattern)).toThrow(/takes too long/);
});

describe('parseIsoTime', () => {
  it('takes an offset, or the time zone of the project', () => {
    expect(parseIsoTime('2026-03-29T07:00:00+05:30', berlin)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(parseIsoTime('2026-03-29T07:00:00', berlin)).toBe(Date.UTC(2026, 2, 29, 5));
  });

  it('takes the first of two equal times, or the one that the offset says', () => {
    expect(parseIsoTime('2026-10-25T02:30', berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(parseIsoTime('2026-10-25T02:30+01:00', berlin)).toBe(Date.UTC(2026, 9, 25, 1, 30));
  });

  it.each([
    ['no time', '7 o’clock', /ISO 8601/],
    ['no date: it would be that of today', '12:30', /ISO 8601/],
    ['a year alone', '2026', /ISO 8601/],
    ['a year before cameras', '1850-01-01', /1970 to 2099/],
    ['an hour that does not exist', '2026-03-29T02:30', /left out/],
  ])('refuses %s', (_, text, sentence) => {
    expect(() => parseIsoTime(text, berlin)).toThrow(sentence);
  });
});
