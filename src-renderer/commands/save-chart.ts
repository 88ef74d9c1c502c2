import { t } from '../language/language';
import { notifyDone } from '../ui/notify';
import { run } from './run';

/** Asks where, and says where it is. @param name suggested, without an ending */
export async function saveChart(
  name: string,
  format: 'png' | 'csv',
  content: Uint8Array<ArrayBufferLike>,
): Promise<void> {
  const saved = await run({
    kind: 'save-chart',
    name,
    format,
    content: content as Uint8Array<ArrayBuffer>,
  });
  if (saved?.path === undefined) return;
  const { path } = saved;
  const folder = path.replace(/[/\\][^/\\]*$/, '');
  notifyDone(t('The chart was saved as {{path}}', { path }), {
    title: t('Show'),
    run: () => void run({ kind: 'show-folder', path: folder }),
  });
}
