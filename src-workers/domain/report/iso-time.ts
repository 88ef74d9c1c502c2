import { instant, type Instant } from '../units';
import type { LocalClock } from './local-clock';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** +02:00; ISO 8601 has no seconds in an offset, so those of historical zones are cut. */
function offsetText(minutes: number): string {
  const size = Math.floor(Math.abs(minutes));
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

const localText = (at: Instant, offsetMinutes: number): string =>
  new Date(at + offsetMinutes * 60_000).toISOString().slice(0, -1);

/** ISO 8601 with offset and milliseconds: 2026-03-29T01:59:59.250+01:00. */
export function isoTime(at: Instant, clock: LocalClock): string {
  const rounded = instant(Math.round(at));
  const offset = clock.offsetMinutes(rounded);
  return localText(rounded, offset) + offsetText(offset);
}

/** ISO 8601 with offset and whole seconds, for the ends of bins: 2026-03-29T01:45:00+01:00. */
export function isoSecond(at: Instant, clock: LocalClock): string {
  const offset = clock.offsetMinutes(at);
  return localText(at, offset).slice(0, -4) + offsetText(offset);
}
