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
}: DetectorDescription): NonNullable<SessionState['detector']> => ({
  ...{ modelId, title, inputWidth, inputHeight, provider, classes },
});
