import { densityStates } from '../../src-workers/domain/density/density-state';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';
import type { SurveySummary } from '../survey/survey-summary';

/** The summary of a run for a person: a few lines. */
export function summaryText(summary: SurveySummary, out: string): string {
  const { frames, mediaSeconds, tracks, lines, zones, flows = [], files, partial } = summary;
  // Before the first frame nothing is known of the model's classes.
  const counts =
    frames === 0
      ? []
      : [
          ...lines.map(
            ({ id, forward, backward, pcu }) =>
              shapeText(`Line "${id}"`, { forward, backward }) + pcuText(pcu),
          ),
          ...zones.map(
            ({ id, entered, left, open, stateMs }) =>
              shapeText(`Zone "${id}"`, { entered, left, 'last seen inside': open }) +
              statesText(stateMs),
          ),
          ...flows.map(
            ({ id, counts: taken, travelTimeMeanMs }) =>
              shapeText(`Flow "${id}"`, { taken }) + travelText(travelTimeMeanMs),
          ),
        ];
  return [
    `${frames} frames, ${clock(mediaSeconds)} of video, ${tracks} tracks`,
    ...counts,
    partial ? 'Interrupted: these are the figures so far; --resume goes on.' : undefined,
    `${files.join(', ')} in ${out}`,
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

const pcuText = (pcu: SurveySummary['lines'][number]['pcu']): string =>
  pcu === undefined
    ? ''
    : `; PCU ${pcu.forward.toFixed(1)} forward, ${pcu.backward.toFixed(1)} backward`;

const travelText = (meanMs: number | undefined): string =>
  meanMs === undefined ? '' : `; ${(meanMs / 1000).toFixed(1)} s on average`;

/** ; normal 0:50, jam 0:10 */
function statesText(stateMs: SurveySummary['zones'][number]['stateMs']): string {
  const states = densityStates.filter((state) => (stateMs?.[state] ?? 0) > 0);
  if (stateMs === undefined || states.length === 0) return '';
  return `; ${states.map((state) => `${state} ${clock(stateMs[state] / 1000)}`).join(', ')}`;
}

/** A shape that takes only classes that the model cannot see has no count, not 0. */
function shapeText(shape: string, counts: Readonly<Record<string, ClassCounts>>): string {
  const texts = Object.entries(counts).flatMap(([way, ofWay]) =>
    Object.keys(ofWay).length === 0 ? [] : [`${counted(ofWay)} ${way}`],
  );
  return `${shape}: ${texts.length === 0 ? 'not available with this model' : texts.join(', ')}`;
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
