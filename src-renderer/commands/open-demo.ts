import { showCamera } from '../state/view-actions';
import { run } from './run';

/** Brings the demo back, or shows it where it is. */
export async function openDemo(): Promise<void> {
  const opened = await run({ kind: 'open-demo' });
  if (opened) showCamera(opened.cameraId);
}
