import type { ModelSet } from '../../src-workers/contracts/console-command';
import { listText } from '../format/list-text';
import { notifyDone } from '../ui/notify';
import { run } from './run';

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
  `${file} is ${layout.replace(/ \(.*$/, '')}. It sees ${listText(classes)}, in ${Math.max(1, Math.round(frameMs))} ms a picture.`;
