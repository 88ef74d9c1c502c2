import type { CameraState } from '../../src-workers/contracts/console-state';
import type { ClassCounts } from '../../src-workers/domain/report/survey-summary';

/** What a camera does and has counted, in one line for a terminal. */
export function cameraLine({ name, activity, counts, lines }: CameraState): string {
  const done = [`${name}: ${activityText(activity)}`];
  for (const { id, forward, backward } of counts?.lines ?? []) {
    const line = lines.find((each) => each.id === id)?.name ?? id;
    done.push(`${line} ${sum(forward)} forward, ${sum(backward)} backward`);
  }
  if (lines.length === 0 && activity.kind !== 'failed') done.push('no line is drawn');
  return done.join('; ');
}

const sum = (counts: ClassCounts): number =>
  Object.values(counts).reduce((total, each) => total + each, 0);

const percent = (progress: number | undefined): string =>
  progress === undefined ? '' : ` ${Math.floor(progress * 100)} %`;

function activityText(activity: CameraState['activity']): string {
  switch (activity.kind) {
    case 'opening':
      return 'opening';
    case 'analysing':
      return `analysing${percent(activity.progress)} at ${activity.fps.toFixed(0)} frames/s`;
    case 'paused':
      return `paused${percent(activity.progress)}`;
    case 'recounting':
      return `counting what was detected${percent(activity.progress)}`;
    case 'interrupted':
      return `interrupted${percent(activity.progress)}`;
    case 'analysed':
      return 'analysed';
    case 'off':
      return activity.service === 'maintenance' ? 'in maintenance' : 'switched off';
    case 'failed':
      return `failed: ${activity.failure.sentence}`;
    case 'live': {
      const { phase, measures, failure } = activity;
      if (phase === 'backing-off') return `tries again: ${failure?.sentence ?? 'no picture'}`;
      if (phase !== 'running' || measures === undefined) return phase;
      return `live at ${measures.analysedFps.toFixed(1)} frames/s, ${measures.dropped} dropped`;
    }
  }
}
