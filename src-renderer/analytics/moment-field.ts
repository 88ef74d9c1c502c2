import type { LocalClock } from '../../src-workers/domain/report/local-clock';
import { instant } from '../../src-workers/domain/units';
import { mediaTimeText } from '../format/durations';

/** `2026-03-27 11:00:05`: a clock of 24 hours, as everywhere, whatever the machine is set to. */
export const wallText = (at: number, clock: LocalClock): string =>
  new Date(at + clock.offsetMinutes(instant(at)) * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');

const wallForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(:\d{2})?)$/;

/** Epoch ms; undefined where it is no moment. Of an hour that comes twice it is the first. */
export function wallMoment(text: string, clock: LocalClock): number | undefined {
  const [, date, time] = wallForm.exec(text.trim()) ?? [];
  const wall = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(wall)) return undefined;
  const candidates = [-1, 1].map((side) => {
    const near = instant(wall + side * 26 * 3_600_000);
    return wall - clock.offsetMinutes(near) * 60_000;
  });
  const shown = candidates.filter((at) => at + clock.offsetMinutes(instant(at)) * 60_000 === wall);
  // Of an hour that the clock leaves out: as if it had not.
  return Math.min(...(shown.length > 0 ? shown : candidates));
}

export const videoText = (ms: number): string => mediaTimeText(ms).replace(/\.0$/, '');

/** `1:02:03`, `2:03.5` or `45`: ms of the video; undefined where it is no time. */
export function videoMoment(text: string): number | undefined {
  if (!/^\d+(:\d{1,2}){0,2}(\.\d+)?$/.test(text.trim())) return undefined;
  const parts = text.trim().split(':').map(Number);
  return parts.reduce((sum, part) => sum * 60 + part, 0) * 1000;
}
