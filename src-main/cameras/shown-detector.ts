import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { SessionState } from './camera-session';

/** What people read of a detector. */
export const shownDetector = ({
  modelId,
  title,
  inputWidth,
  inputHeight,
  provider,
  classes,
  modelClasses,
}: DetectorDescription): NonNullable<SessionState['detector']> => ({
  ...{ modelId, title, inputWidth, inputHeight, provider, classes },
  ...(modelClasses === undefined ? {} : { modelClasses }),
});
