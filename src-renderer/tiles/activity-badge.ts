import type { CameraActivity } from '../../src-workers/contracts/console-state';

/** `busy` works on a file, `good` is as it should be, the others want more and more of a person. */
export type Tone = 'quiet' | 'busy' | 'good' | 'warning' | 'heavy' | 'bad';

export interface ActivityBadge {
  readonly words: string;
  readonly tone: Tone;
}

/**
 * What a camera is at, in a word or two.
 * @param seen a picture of it stands already: then it is its analysis that is not there yet
 */
export function activityBadge(activity: CameraActivity, seen = false): ActivityBadge {
  switch (activity.kind) {
    case 'opening':
      return { words: seen ? 'starting' : 'opening', tone: 'busy' };
    case 'analysing':
      return { words: 'analysing', tone: 'busy' };
    case 'paused':
      return { words: 'paused', tone: 'quiet' };
    case 'recounting':
      return { words: 'counting again', tone: 'busy' };
    case 'interrupted':
      return { words: 'interrupted', tone: 'warning' };
    case 'analysed':
      return { words: 'analysed', tone: 'good' };
    case 'off':
      return { words: activity.service === 'maintenance' ? 'maintenance' : 'off', tone: 'quiet' };
    case 'failed':
      return { words: 'failed', tone: 'bad' };
    case 'live':
      return liveBadges[activity.phase];
  }
}

const liveBadges: Readonly<
  Record<Extract<CameraActivity, { kind: 'live' }>['phase'], ActivityBadge>
> = {
  starting: { words: 'connecting', tone: 'busy' },
  running: { words: 'running', tone: 'good' },
  stalled: { words: 'no picture', tone: 'warning' },
  'backing-off': { words: 'reconnecting', tone: 'heavy' },
};
