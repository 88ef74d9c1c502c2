import { describe, expect, it } from 'vitest';
import { ianaClock } from '../../../src-main/reports/iana-clock';
import { ClockBins } from '../../../src-workers/domain/report/clock-bins';
import { instant } from '../../../src-workers/domain/units';

describe('ianaClock', () => {
  it.each<[string, string, number]>([
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['Asia/Ho_Chi_Minh', '2026-07-01T00:00:00Z', 420],
    ['Asia/Kathmandu', '2026-07-01T00:00:00Z', 345],
    ['America/St_Johns', '2026-01-01T00:00:00Z', -210],
    ['UTC', '2026-01-01T00:00:00Z', 0],
  ])('%s at %s', (zone, moment, offset) => {
    expect(ianaClock(zone).offsetMinutes(instant(Date.parse(moment)))).toBe(offset);
  });

  it.each([
    ['2026-03-29T10:00:00Z', 92],
    ['2026-10-25T10:00:00Z', 100],
  ])('cuts the day of %s in Berlin into %d quarters', (noon, quarters) => {
    const clock = ianaClock('Europe/Berlin');
    const day = new ClockBins(clock, 1440).binAt(instant(Date.parse(noon)));
    expect([...new ClockBins(clock, 15).between(day.start, day.end)]).toHaveLength(quarters);
  });

  it.each(['', 'Mars/Olympus', 'Europe/Berlin2'])('refuses %j with a sentence', (zone) => {
    expect(() => ianaClock(zone)).toThrow('is not a time zone; write an IANA name');
  });
});
