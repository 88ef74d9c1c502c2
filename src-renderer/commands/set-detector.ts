import type { ModelSet } from '../../src-workers/contracts/console-command';
import { listText } from '../format/list-text';
import { notifyDone } from '../ui/notify';
import { run } from './run';
import { t } from '../language/language';

/** @param model null: the one that ships */
export const setDetector = async (cameraId: string, model: string | null): Promise<void> =>
  tell(await run({ kind: 'set-model', cameraId, model }));

/** Asks for the file of one. */
export const chooseDetector = async (cameraId: string): Promise<void> =>
  tell(await run({ kind: 'choose-model', cameraId }));

/** A file that nobody knows is worth a word on what it was found to be. */
function tell(set: ModelSet | undefined): void {
  if (set?.recognised) notifyDone(recognisedText(set.recognised));
}

export const recognisedText = ({
  file,
  layout,
  classes,
  frameMs,
}: NonNullable<ModelSet['recognised']>): string =>
  t('{{file}} is {{layout}}. It sees {{classes}}, in {{milliseconds}} ms a picture.', {
    file,
    layout: layout.replace(/ \(.*$/, ''),
    classes: listText(classes.map((name) => t(name))),
    milliseconds: Math.max(1, Math.round(frameMs)),
  });
