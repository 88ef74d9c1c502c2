import { send } from '../bridge/bridge';
import { t } from '../language/language';
import { notifyDone } from '../ui/notify';
import { run } from './run';

const folderOf = (path: string): string => path.replace(/[/\\][^/\\]*$/, '');

/** Where it is, and a way there. */
const tellWritten = (sentence: string, path: string): void =>
  notifyDone(sentence, {
    title: t('Show'),
    run: () => void run({ kind: 'show-folder', path: folderOf(path) }),
  });

/** Asks where to. @throws Failure */
export async function exportBackup(): Promise<void> {
  const { path } = await send({ kind: 'export-backup' });
  if (path !== undefined) tellWritten(t('The project was backed up as {{path}}', { path }), path);
}

/** Asks for a backup and goes on with what it holds. @throws Failure */
export async function importBackup(): Promise<void> {
  const { path } = await send({ kind: 'import-backup' });
  if (path !== undefined) notifyDone(t('The backup was restored as {{path}}', { path }));
}

/** Asks where to. @throws Failure */
export async function exportSupportBundle(): Promise<void> {
  const { path } = await send({ kind: 'export-support-bundle' });
  if (path !== undefined) {
    tellWritten(t('The support bundle was saved as {{path}}', { path }), path);
  }
}
