import type { CameraActivity } from '../../src-workers/contracts/console-state';

/** Whether new columns or marks come by themselves. */
export const growsNow = (activity: CameraActivity): boolean =>
  activity.kind === 'analysing' ||
  activity.kind === 'recounting' ||
  activity.kind === 'opening' ||
  (activity.kind === 'live' && activity.phase === 'running');
