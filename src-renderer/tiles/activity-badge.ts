import type { CameraActivity } from '../../src-workers/contracts/console-state';
import { t } from '../language/language';

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
      return { words: seen ? t('starting') : t('opening'), tone: 'busy' };
    case 'analysing':
      return { words: t('analysing'), tone: 'busy' };
    case 'paused':
      return { words: t('paused'), tone: 'quiet' };
    case 'recounting':
      return { words: t('counting again'), tone: 'busy' };
    case 'interrupted':
      return { words: t('interrupted'), tone: 'warning' };
    case 'analysed':
      return { words: t('analysed'), tone: 'good' };
    case 'off':
      return {
        words: activity.service === 'maintenance' ? t('maintenance') : t('off'),
        tone: 'quiet',
      };
    case 'failed':
      return { words: t('failed'), tone: 'bad' };
    case 'live':
      return liveBadge(activity.phase);
  }
}

function liveBadge(phase: Extract<CameraActivity, { kind: 'live' }>['phase']): ActivityBadge {
  switch (phase) {
    case 'starting':
      return { words: t('connecting'), tone: 'busy' };
    case 'running':
      return { words: t('running'), tone: 'good' };
    case 'stalled':
      return { words: t('no picture'), tone: 'warning' };
    case 'backing-off':
      return { words: t('reconnecting'), tone: 'heavy' };
  }
}
