import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import { utcClock } from '../../src-workers/domain/report/local-clock';

/** No zone changes its clock but at a quarter of an hour of UTC (since 1972). */
const quarterHourMs = 900_000;
const clocks = new Map<string, LocalClock>();

/** The clock of an IANA time zone, as the window's own tables have it; UTC where they lack it. */
export function zoneClock(timeZone: string): LocalClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = madeClock(timeZone);
  clocks.set(timeZone, made);
  return made;
}

function madeClock(timeZone: string): LocalClock {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone });
  } catch {
    return utcClock;
  }
  let quarter = Number.NaN;
  let offset = 0;
  return {
    offsetMinutes(at) {
      const asked = Math.floor(at / quarterHourMs);
      if (asked !== quarter) {
        quarter = asked;
        offset = Math.round((wallTime(format, at) - Math.floor(at / 1000) * 1000) / 60_000);
      }
      return offset;
    },
  };
}

const parts = {
  ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
  ...({ hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const),
};

/** What the wall shows, as if it were UTC, in epoch ms. */
function wallTime(format: Intl.DateTimeFormat, at: number): number {
  const shown = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
