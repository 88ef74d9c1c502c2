import { notifyDone } from '../ui/notify';
import { run } from './run';

/** Without a camera: all of them, a folder each. */
export async function exportCsv(cameraId?: string): Promise<void> {
  const exported = await run({ kind: 'export-csv', ...(cameraId !== undefined && { cameraId }) });
  if (!exported || exported.cancelled) return;
  const { folder, files } = exported;
  const what = files.length === 1 ? 'One file was' : `${files.length} files were`;
  if (folder === undefined) notifyDone(`${what} exported.`);
  else
    notifyDone(`${what} exported to ${folder}`, {
      title: 'Show',
      run: () => void run({ kind: 'show-folder', path: folder }),
    });
}
