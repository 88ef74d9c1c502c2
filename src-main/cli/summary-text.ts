import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { SurveySummary } from '../survey/survey-summary';

/** The summary of a run for a person: a few lines. */
export function summaryText(summary: SurveySummary, out: string): string {
  const { frames, mediaSeconds, tracks, lines, zones, files, partial } = summary;
  return [
    `${frames} frames, ${clock(mediaSeconds)} of video, ${tracks} tracks`,
    ...lines.map(
      ({ id, forward, backward }) =>
        `Line "${id}": ${counted(forward)} forward, ${counted(backward)} backward`,
    ),
    ...zones.map(
      ({ id, entered, left }) => `Zone "${id}": ${counted(entered)} entered, ${counted(left)} left`,
    ),
    partial ? 'Interrupted: these are the figures so far; --resume goes on.' : undefined,
    `${files.join(', ')} in ${out}`,
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** 27 (car 25, truck 2) */
function counted(counts: ClassCounts): string {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  const total = present.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return '0';
  return `${total} (${present.map(([roadUser, count]) => `${roadUser} ${count}`).join(', ')})`;
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}
