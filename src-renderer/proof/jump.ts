import { run } from '../commands/run';
import { useConsole, partOf } from '../state/console-store';
import { focusCamera } from '../state/view-actions';
import { useProofView } from './proof-view-store';

/** A person wants to see it come. */
const beforeMs = 1500;

/** Pictures of the past are there of recordings only. */
export const mayJump = (cameraId: string): boolean =>
  partOf(useConsole.getState().state, cameraId, ({ playback }) => playback !== undefined) ?? false;

/** Plays the recording from a little before the moment, large enough to judge. */
export function jumpTo(cameraId: string, mediaTimeMs: number): void {
  if (!mayJump(cameraId)) return;
  // Enlarged, the picture is beside the strip already; a single one is large.
  const several = (useConsole.getState().state?.cameras.length ?? 0) > 1;
  if (several && !useProofView.getState().enlarged) focusCamera(cameraId);
  void run({
    kind: 'control-playback',
    cameraId,
    action: { kind: 'seek', mediaTimeMs: Math.max(0, mediaTimeMs - beforeMs) },
  });
}
