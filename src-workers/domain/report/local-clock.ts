import type { Instant } from '../units';

/** The clock on the wall of a time zone. */
export interface LocalClock {
  /** Minutes that the local clock is ahead of UTC at a moment. */
  offsetMinutes(at: Instant): number;
}

/** For surveys whose time is relative: media time is shown as if it began at midnight UTC. */
export const utcClock: LocalClock = { offsetMinutes: () => 0 };
