import { notifyDone } from '../ui/notify';
import { run } from './run';
import { t } from '../language/language';

/** Without a camera: all of them, a folder each. */
export async function exportCsv(cameraId?: string): Promise<void> {
  const exported = await run({ kind: 'export-csv', ...(cameraId !== undefined && { cameraId }) });
  if (!exported || exported.cancelled) return;
  const { folder, files } = exported;
  const number = files.length;
  if (folder === undefined)
    notifyDone(
      number === 1 ? t('One file was exported.') : t('{{number}} files were exported.', { number }),
    );
  else
    notifyDone(
      number === 1
        ? t('One file was exported to {{folder}}', { folder })
        : t('{{number}} files were exported to {{folder}}', { number, folder }),
      {
        title: t('Show'),
        run: () => void run({ kind: 'show-folder', path: folder }),
      },
    );
}
