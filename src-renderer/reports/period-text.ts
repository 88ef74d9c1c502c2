import type { CameraCounts } from '../../src-workers/contracts/console-state';
import { mediaTimeText } from '../format/durations';
import { t } from '../language/language';
import { dateText, minuteText } from '../format/zoned-times';

/** From when to when a camera was counted, on the project's clock or on the video's own. */
export function periodText(
  { start, relativeTime, bins, observedMs }: CameraCounts,
  timeZone: string,
): string {
  if (relativeTime) return t('0:00 to {{end}} of the video', { end: mediaTimeText(observedMs) });
  const last = bins.at(-1);
  const end = last ? Math.max(last.start, start + observedMs) : start + observedMs;
  const [from, to] = [dateText(start, timeZone), dateText(end, timeZone)];
  const until = `${from === to ? '' : `${to} `}${minuteText(end, timeZone)}`;
  return t('{{from}} to {{until}}', { from: `${from} ${minuteText(start, timeZone)}`, until });
}
