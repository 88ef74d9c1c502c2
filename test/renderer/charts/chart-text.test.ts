import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chartClock } from '../../../src-renderer/charts/chart-clock';
import {
  csvText,
  figureCell,
  shownText,
  sortValue,
  type ChartTable,
} from '../../../src-renderer/charts/chart-table';
import { crossingsTable } from '../../../src-renderer/charts/crossings-table';
import { binTicks, timeTicks } from '../../../src-renderer/charts/time-ticks';
import { zoneClock } from '../../../src-renderer/format/zone-clock';
import { ianaClock } from '../../../src-main/reports/iana-clock';
import { instant } from '../../../src-workers/domain/units';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('csvText', () => {
  const table = (...cells: ChartTable['rows'][number]): ChartTable => ({
    columns: cells.map((_, index) => ({ id: `c${index}`, title: 'shown' })),
    rows: [cells],
  });

  it('is RFC 4180: ids above, CRLF behind every line', () => {
    expect(csvText(table('a', 1))).toBe('c0,c1\r\na,1\r\n');
  });

  it.each([
    ['a comma', 'Mill, north'],
    ['a quotation mark', 'the "mill"'],
    ['a line end', 'mill\r\nnorth'],
    ['Vietnamese', 'Đường Nguyễn Huệ'],
  ])('gives back a text with %s', (_what, text) => {
    expect(parse(csvText(table(text, 1))).at(1)).toEqual([text, '1']);
  });

  it('leaves empty what is not known, which is not zero', () => {
    expect(csvText(table(undefined, 0))).toBe('c0,c1\r\n,0\r\n');
  });
});

describe('cells', () => {
  it.each([
    ['a figure', figureCell(0.123456789, 2), '0.12', '0.123457', 0.123456789],
    ['none', figureCell(null, 2), '–', '', undefined],
    ['a text', 'north', 'north', 'north', 'north'],
  ])('of %s are shown, written and sorted', (_what, cell, shown, written, value) => {
    expect(shownText(cell)).toBe(shown);
    expect(sortValue(cell)).toBe(value);
    const columns = [{ id: 'c', title: 'c' }];
    expect(csvText({ columns, rows: [[cell]] })).toBe(`c\r\n${written}\r\n`);
  });
});

describe('crossingsTable', () => {
  const clock = chartClock('Europe/Berlin', false);
  const start = Date.UTC(2026, 2, 27, 10);
  const row = (observedMs: number, forward: object) => ({
    ...{ start, end: start + 15 * minute, observedMs },
    counts: { forward, backward: {} },
  });

  it('has a row for each direction, zero where somebody looked', () => {
    const { columns, rows } = crossingsTable([row(900_000, { car: 3 })], ['car', 'bus'], clock);
    expect(columns.map(({ id }) => id)).toEqual([
      ...['bin_start', 'bin_end', 'direction', 'observed_s', 'car', 'bus', 'total'],
    ]);
    expect(csvText({ columns, rows }).split('\r\n').slice(1, 3)).toEqual([
      '2026-03-27T11:00:00.000+01:00,2026-03-27T11:15:00.000+01:00,forward,900,3,0,3',
      '2026-03-27T11:00:00.000+01:00,2026-03-27T11:15:00.000+01:00,backward,900,0,0,0',
    ]);
  });

  it('has empty cells where nobody looked', () => {
    const { rows } = crossingsTable([row(0, {})], ['car'], clock);
    expect(rows[0]?.slice(-2)).toEqual([undefined, undefined]);
  });
});

describe('chartClock', () => {
  const at = Date.UTC(2026, 2, 27, 10, 5, 7, 250);

  it.each([
    ['days', 24 * hour, 'Fri 27 Mar'],
    ['minutes', minute, '11:05'],
    ['seconds', second, '11:05:07'],
  ])('writes ticks of %s on the clock of the project', (_what, stepMs, text) => {
    expect(chartClock('Europe/Berlin', false).tick(at, stepMs)).toBe(text);
  });

  it('writes the time of the video where nobody knows the hour', () => {
    const clock = chartClock('Europe/Berlin', true);
    expect(clock.tick(65_000, 5 * second)).toBe('1:05');
    expect(clock.tick(500, 200)).toBe('0:00.5');
    expect(clock.written(65_250)).toBe('65.250');
  });
});

describe('timeTicks', () => {
  const berlin = zoneClock('Europe/Berlin');
  const noon = Date.UTC(2026, 2, 27, 11);

  it.each([
    ['a minute', 0, minute, 7, 10 * second],
    ['a quarter of an hour', 0, 15 * minute, 6, 5 * minute],
    ['a day', 0, 24 * hour, 9, 3 * hour],
    ['a week', 0, 7 * 24 * hour, 8, 24 * hour],
  ])('of %s are round steps', (_what, from, to, most, stepMs) => {
    const made = timeTicks(noon + from, noon + to, most, berlin);
    expect(made.stepMs).toBe(stepMs);
    expect(made.ticks.length).toBeLessThanOrEqual(most);
    expect(made.ticks.length).toBeGreaterThanOrEqual(2);
  });

  it('are round on the clock of the project: midnight in Berlin, not in Greenwich', () => {
    const { ticks } = timeTicks(noon, noon + 48 * hour, 3, berlin);
    expect(ticks.map((tick) => new Date(tick).toISOString())).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
    ]);
  });

  it('of no time are one at most', () => {
    expect(timeTicks(noon, noon, 5, berlin).ticks.length).toBeLessThanOrEqual(1);
  });
});

describe('binTicks', () => {
  const berlin = zoneClock('Europe/Berlin');
  const seven = Date.UTC(2026, 2, 27, 6);
  const starts = (bins: number, stepMs: number) =>
    Array.from({ length: bins }, (_, index) => seven + index * stepMs);

  it.each([
    ['5 minutes in 100: each fifteen', starts(20, 5 * minute), 10, 15 * minute],
    ['a minute in an hour: each ten', starts(60, minute), 7, 10 * minute],
    ['an hour in a day: each six', starts(24, hour), 5, 6 * hour],
  ])('of bins of %s', (_what, bins, most, stepMs) => {
    const ticks = binTicks(bins, most, berlin);
    expect(ticks.length).toBeLessThanOrEqual(most);
    expect(ticks.slice(1).every((tick, index) => tick - (ticks[index] ?? 0) === stepMs)).toBe(true);
  });

  it('of one bin is that one', () => {
    expect(binTicks([seven], 5, berlin)).toEqual([seven]);
  });
});

describe('zoneClock', () => {
  it.each([
    ['a zone with summer time', 'Europe/Berlin'],
    ['a zone of half an hour', 'Asia/Kolkata'],
    ['west of Greenwich', 'America/New_York'],
    ['where the reader is', 'Asia/Ho_Chi_Minh'],
  ])('agrees with that of the reports in %s', (_what, timeZone) => {
    const [window, reports] = [zoneClock(timeZone), ianaClock(timeZone)];
    for (let month = 0; month < 24; month += 1) {
      const at = instant(Date.UTC(2025, month, 27, 3, 30));
      expect(window.offsetMinutes(at)).toBe(reports.offsetMinutes(at));
    }
  });

  it('is UTC where there is no such zone', () => {
    expect(zoneClock('Nowhere/Land').offsetMinutes(instant(0))).toBe(0);
  });
});
