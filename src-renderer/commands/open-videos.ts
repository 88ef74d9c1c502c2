import type { OpenedVideos } from '../../src-workers/contracts/console-command';
import { notifyFailure } from '../ui/notify';
import { showCamera } from '../state/view-actions';
import { run } from './run';

export const chooseVideos = async (): Promise<void> =>
  showOpened(await run({ kind: 'choose-videos' }));

/** Files that were dropped on the window. */
export async function openDropped(files: FileList): Promise<void> {
  const paths = window.roadglass.pathsOf([...files]).filter((path) => path !== '');
  if (paths.length > 0) showOpened(await run({ kind: 'open-videos', paths: paths.slice(0, 100) }));
}

function showOpened(opened: OpenedVideos | undefined): void {
  if (!opened || opened.cancelled) return;
  opened.failures.forEach(notifyFailure);
  const [first] = opened.cameraIds;
  if (first !== undefined) showCamera(first);
}
