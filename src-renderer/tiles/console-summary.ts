import type { CameraState } from '../../src-workers/contracts/console-state';
import { rateText } from '../format/figures';
import { activityBadge } from './activity-badge';

/** `4 cameras · 1 failed · 60.0 fps analysed` */
export function consoleSummary(cameras: readonly Pick<CameraState, 'activity'>[]): string {
  const troubles = cameras
    .map(({ activity }) => activityBadge(activity))
    .filter(({ tone }) => tone === 'bad' || tone === 'heavy' || tone === 'warning')
    .map(({ words }) => words);
  const kinds = [...new Set(troubles)].map(
    (words) => `${troubles.filter((other) => other === words).length} ${words}`,
  );
  const fps = cameras.reduce((sum, { activity }) => sum + analysedFps(activity), 0);
  return [
    cameras.length === 1 ? '1 camera' : `${cameras.length} cameras`,
    ...kinds,
    ...(fps > 0 ? [`${rateText(fps)} fps analysed`] : []),
  ].join(' · ');
}

function analysedFps(activity: CameraState['activity']): number {
  if (activity.kind === 'analysing') return activity.fps;
  return activity.kind === 'live' && activity.phase === 'running'
    ? (activity.measures?.analysedFps ?? 0)
    : 0;
}
