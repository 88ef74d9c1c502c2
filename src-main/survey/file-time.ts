import { runInNewContext } from 'node:vm';
import { DateTime } from 'luxon';
import { Failure } from '../../src-workers/contracts/errors';

/**
 * Date and time in the names that recorders give: 20260329_015959, 2026-03-29_01-59-59,
 * 2026-03-29T01.59.59, 202603290159, ... not followed by more digits.
 */
export const defaultFileTimePattern =
  '(?<!\\d)(?<year>20\\d\\d)[-_.]?(?<month>[01]\\d)[-_.]?(?<day>[0-3]\\d)[T _-]{0,2}(?<hour>[0-2]\\d)[-_.:h]?(?<minute>[0-5]\\d)(?:[-_.:m]?(?<second>[0-5]\\d))?(?!\\d)';

/** A time is found in a name within microseconds, unless the pattern backtracks without end. */
const patternLimitMs = 1000;

/**
 * The instant that a file's name says, as epoch milliseconds; undefined where it says none.
 * The name is local time of `timeZone`; an hour that the clock repeats is taken as its first.
 * @throws Failure PROJECT_INVALID when the pattern takes too long
 */
export function timeInName(
  fileName: string,
  timeZone: string,
  pattern: string = defaultFileTimePattern,
): number | undefined {
  const groups = groupsIn(fileName, pattern);
  if (groups === undefined) return undefined;
  const part = (name: string, otherwise: number): number =>
    groups[name] === undefined ? otherwise : Number(groups[name]);
  const time = DateTime.fromObject(
    {
      year: part('year', Number.NaN),
      month: part('month', Number.NaN),
      day: part('day', Number.NaN),
      hour: part('hour', 0),
      minute: part('minute', 0),
      second: part('second', 0),
    },
    { zone: timeZone },
  );
  return time.isValid ? earliest(time) : undefined;
}

/** Luxon takes the offset that is in force today, so it would answer otherwise in winter. */
const earliest = (time: DateTime): number =>
  Math.min(...time.getPossibleOffsets().map((possible) => possible.toMillis()));

function groupsIn(name: string, pattern: string): Readonly<Record<string, string>> | undefined {
  if (pattern === defaultFileTimePattern) return new RegExp(pattern).exec(name)?.groups;
  try {
    const search = 'new RegExp(pattern).exec(name)?.groups';
    return runInNewContext(search, { pattern, name }, { timeout: patternLimitMs }) as
      Readonly<Record<string, string>> | undefined;
  } catch (cause) {
    throw new Failure(
      'PROJECT_INVALID',
      `The fileTimePattern of the project takes too long to look for a time in "${name}": a group that repeats something repeated, such as (a+)+, does that.`,
      { cause },
    );
  }
}

/**
 * An ISO 8601 time as epoch milliseconds; without an offset it is local time of `timeZone`.
 * @throws Failure USAGE
 */
export function parseIsoTime(text: string, timeZone: string): number {
  const time = DateTime.fromISO(text, { zone: timeZone, setZone: true });
  // Luxon also takes a time without a date, and then means today.
  if (!time.isValid || !/^(19[7-9]|20\d)\d-\d\d-\d\d/.test(text)) {
    throw new Failure(
      'USAGE',
      `--start "${text}" is not an ISO 8601 date and time of 1970 to 2099 such as 2026-03-29T07:00:00+02:00.`,
    );
  }
  if (DateTime.fromISO(text, { zone: 'utc', setZone: true }).hour !== time.hour) {
    throw new Failure(
      'USAGE',
      `--start "${text}" is a time that the clocks of ${timeZone} left out. Write it with its offset, such as 2026-03-29T07:00:00+02:00.`,
    );
  }
  return earliest(time);
}
