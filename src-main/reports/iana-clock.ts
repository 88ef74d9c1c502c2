import { IANAZone } from 'luxon';
import { Failure } from '../../src-workers/contracts/errors';
import type { LocalClock } from '../../src-workers/domain/report/local-clock';

/** No zone changes its clock but at a quarter of an hour of UTC (since 1972). */
const quarterHourMs = 900_000;

/** The clock of an IANA time zone; a Failure PROJECT_INVALID when there is no such zone. */
export function ianaClock(timeZone: string): LocalClock {
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) {
    throw new Failure(
      'PROJECT_INVALID',
      `"${timeZone}" is not a time zone; write an IANA name such as "Europe/Berlin" or "UTC".`,
    );
  }
  // Asking the platform's tables costs microseconds, and reports ask for every cell.
  let quarter = NaN;
  let offset = NaN;
  return {
    offsetMinutes(at) {
      const asked = Math.floor(at / quarterHourMs);
      if (asked !== quarter) {
        quarter = asked;
        offset = zone.offset(at);
      }
      return offset;
    },
  };
}
