import type { Notice } from '../../src-workers/contracts/console-state';

/** What was said of a camera last and nobody dismissed. */
export const newestNotice = (notices: readonly Notice[], cameraId: string): Notice | undefined =>
  // Newest last.
  [...notices].reverse().find((notice) => notice.cameraId === cameraId);
