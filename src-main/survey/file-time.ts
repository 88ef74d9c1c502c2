import { DateTime } from 'luxon';
import { Failure } from '../../src-workers/contracts/errors';

/**
 * Date and time in the names that recorders give: 20260329_015959, 2026-03-29_01-59-59,
 * 2026-03-29T01.59.59, 202603290159, ... not followed by more digits.
 */
export const defaultFileTimePattern =
  '(?<!\\d)(?<year>20\\d\\d)[-_.]?(?<month>[01]\\d)[-_.]?(?<day>[0-3]\\d)[T _-]{0,2}(?<hour>[0-2]\\d)[-_.:h]?(?<minute>[0-5]\\d)(?:[-_.:m]?(?<second>[0-5]\\d))?(?!\\d)';

/**
 * The instant that a file's name says, as epoch milliseconds; undefined where it says none.
 * The name is local time of `timeZone`; an hour that the clock repeats is taken as its first.
 */
export function timeInName(
  fileName: string,
  timeZone: string,
  pattern: string = defaultFileTimePattern,
): number | undefined {
  const groups = new RegExp(pattern).exec(fileName)?.groups;
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
  return time.isValid ? time.toMillis() : undefined;
}

/**
 * An ISO 8601 time as epoch milliseconds; without an offset it is local time of `timeZone`.
 * @throws Failure USAGE
 */
export function parseIsoTime(text: string, timeZone: string): number {
  const time = DateTime.fromISO(text, { zone: timeZone });
  if (!time.isValid) {
    throw new Failure(
      'USAGE',
      `--start "${text}" is not an ISO 8601 time such as 2026-03-29T07:00:00+02:00.`,
    );
  }
  return time.toMillis();
}
