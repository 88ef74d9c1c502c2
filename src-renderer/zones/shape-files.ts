import { run } from '../commands/run';
import { t } from '../language/language';
import { notifyDone } from '../ui/notify';
import type { ShapeEditor } from './shape-editor';

export async function saveToFile(cameraId: string): Promise<void> {
  const written = await run({ kind: 'save-shapes', cameraId });
  if (written?.path !== undefined) notifyDone(t('Saved to {{path}}', { path: written.path }));
}

/** They are added to what is drawn, as one edit. */
export async function drawFromFile(editor: ShapeEditor): Promise<void> {
  const chosen = await run({ kind: 'choose-shapes' });
  if (!chosen?.shapes) return;
  if (editor.editing.mode.kind !== 'idle') editor.dispatch({ kind: 'cancel' });
  editor.dispatch({ kind: 'paste', shapes: chosen.shapes });
}
