import type { LocalClock } from '../../../src-workers/domain/report/local-clock';

/** Europe/Berlin in 2026, written down by hand: summer time from March 29 to October 25, 01:00Z. */
export const berlin2026: LocalClock = {
  offsetMinutes: (at) =>
    at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60,
};

/** A clock that goes from one offset to another at a moment. */
export const changingClock = (at: number, before: number, after: number): LocalClock => ({
  offsetMinutes: (moment) => (moment < at ? before : after),
});
