import { instant, type Instant } from '../units';
import type { LocalClock } from './local-clock';

/** Lengths of bins, in minutes of the local clock; 1440 is a calendar day. */
export const binLengths = [1, 5, 15, 60, 1440] as const;
export type BinMinutes = (typeof binLengths)[number];

/** A reporting interval: its start belongs to it, its end to the next. */
export interface Bin {
  readonly start: Instant;
  readonly end: Instant;
}

const minute = 60_000;
const day = 1440 * minute;
/** No zone has moved its clock by more than a day at once (Samoa left out one in 2011). */
const largestClockChange = 26 * 60 * minute;

/**
 * Cuts time into bins that begin at round times of the local clock. When the clock changes, an hour
 * that comes twice is two sets of bins, one that is left out has none, and a day is one bin of 23 or
 * 25 hours. A change inside a bin (half-hour changes exist) ends that bin.
 */
export class ClockBins {
  readonly #clock: LocalClock;
  readonly #length: number;
  #last: Bin = { start: instant(NaN), end: instant(NaN) };

  constructor(clock: LocalClock, minutes: BinMinutes) {
    this.#clock = clock;
    this.#length = minutes * minute;
  }

  /** The bin that a moment is in. */
  binAt(at: Instant): Bin {
    // Moments come nearly in order, so it is mostly the bin of the call before.
    if (at >= this.#last.start && at < this.#last.end) return this.#last;
    this.#last = this.#length === day ? this.#dayAt(at) : this.#shortBinAt(at);
    return this.#last;
  }

  /** All bins that [from, to) has a part in, in order; that of `from` in any case. */
  *between(from: Instant, to: Instant): Generator<Bin> {
    let bin = this.binAt(from);
    yield bin;
    while (bin.end < to) {
      bin = this.binAt(bin.end);
      yield bin;
    }
  }

  #offset(at: number): number {
    return this.#clock.offsetMinutes(instant(at)) * minute;
  }

  #shortBinAt(at: Instant): Bin {
    const offset = this.#offset(at);
    const local = Math.floor((at + offset) / this.#length) * this.#length;
    const sameOffset = (moment: number): boolean => this.#offset(moment) === offset;
    const start = local - offset;
    const end = start + this.#length;
    return {
      start: instant(sameOffset(start) ? start : firstWhere(sameOffset, start, at)),
      end: instant(
        sameOffset(end - 1) ? end : firstWhere((moment) => !sameOffset(moment), at, end - 1),
      ),
    };
  }

  #dayAt(at: Instant): Bin {
    const date = this.#date(at);
    return {
      start: instant(this.#startOfDate(date, at)),
      end: instant(this.#startOfDate(date + 1, at)),
    };
  }

  #date(at: number): number {
    return Math.floor((at + this.#offset(at)) / day);
  }

  /** `near`: a moment of that date or of the one before. */
  #startOfDate(date: number, near: Instant): number {
    const reached = (moment: number): boolean => this.#date(moment) >= date;
    const likely = date * day - this.#offset(near);
    if (reached(likely) && !reached(likely - 1)) return likely;
    return firstWhere(reached, likely - largestClockChange, likely + largestClockChange);
  }
}

/** The first whole millisecond in (before, at] where `holds`, which does not hold before it. */
function firstWhere(holds: (moment: number) => boolean, before: number, at: number): number {
  let [low, high] = [Math.floor(before), Math.ceil(at)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
