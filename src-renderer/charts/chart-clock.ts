import { isoTime } from '../../src-workers/domain/report/iso-time';
import { utcClock, type LocalClock } from '../../src-workers/domain/report/local-clock';
import { instant } from '../../src-workers/domain/units';
import { mediaTimeText } from '../format/durations';
import { zoneClock } from '../format/zone-clock';
import { dateText, minuteText, secondText } from '../format/zoned-times';

/** How moments are written on a chart: on the clock of the project, or as time of the video. */
export interface ChartClock {
  readonly clock: LocalClock;
  /** Beside an axis, as short as steps of that length allow. */
  readonly tick: (at: number, stepMs: number) => string;
  /** In a table or a tooltip: to the second. */
  readonly moment: (at: number) => string;
  /** In a file: ISO 8601 with offset, or seconds of the video. */
  readonly written: (at: number) => string;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** @param relativeTime nobody knows the hour: moments count from the epoch, which is UTC */
export function chartClock(timeZone: string, relativeTime: boolean): ChartClock {
  if (relativeTime) {
    return {
      clock: utcClock,
      tick: (at, stepMs) => mediaText(at, stepMs < 1000),
      moment: (at) => mediaText(at, false),
      written: (at) => (at / 1000).toFixed(3),
    };
  }
  const clock = zoneClock(timeZone);
  return {
    clock,
    tick(at, stepMs) {
      if (stepMs >= dayMs) return dateText(at, timeZone);
      return stepMs >= minuteMs ? minuteText(at, timeZone) : secondText(at, timeZone);
    },
    moment: (at) => `${dateText(at, timeZone)} ${secondText(at, timeZone)}`,
    written: (at) => isoTime(instant(at), clock),
  };
}

const mediaText = (at: number, tenths: boolean): string => {
  const text = mediaTimeText(at);
  return tenths ? text : text.replace(/\.\d$/, '');
};
