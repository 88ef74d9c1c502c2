import type { CameraState } from '../../src-workers/contracts/console-state';
import type { DensityState } from '../../src-workers/domain/density/density-state';
import { rateText } from '../format/figures';
import { activityBadge } from './activity-badge';
import { isRunningLive } from './state-line';
import { worstZoneState } from './zone-state';
import { t } from '../language/language';

type Summarised = Pick<CameraState, 'activity'> & Partial<Pick<CameraState, 'counts'>>;

/** `4 cameras · 1 jam · 1 failed · 60.0 fps analysed` */
export function consoleSummary(cameras: readonly Summarised[]): string {
  const states = cameras.map(trafficState);
  const troubles = cameras
    .map(({ activity }) => activityBadge(activity))
    .filter(({ tone }) => tone === 'bad' || tone === 'heavy' || tone === 'warning')
    .map(({ words }) => words);
  const kinds = [...new Set(troubles)].map(
    (words) => `${troubles.filter((other) => other === words).length} ${words}`,
  );
  const fps = cameras.reduce((sum, { activity }) => sum + analysedFps(activity), 0);
  return [
    cameras.length === 1 ? t('1 camera') : t('{{number}} cameras', { number: cameras.length }),
    // The worst first: one glance says where the road is full.
    ...(['jam', 'heavy', 'warning'] as const).flatMap((state) => {
      const count = states.filter((other) => other === state).length;
      return count > 0 ? [`${count} ${t(state)}`] : [];
    }),
    ...kinds,
    ...(fps > 0 ? [t('{{rate}} fps analysed', { rate: rateText(fps) })] : []),
  ].join(' · ');
}

/** Of now: a recording's last state is no news. */
const trafficState = ({ activity, counts }: Summarised): DensityState | undefined =>
  isRunningLive(activity) ? worstZoneState(counts) : undefined;

function analysedFps(activity: CameraState['activity']): number {
  if (activity.kind === 'analysing') return activity.fps;
  return activity.kind === 'live' && activity.phase === 'running'
    ? (activity.measures?.analysedFps ?? 0)
    : 0;
}
