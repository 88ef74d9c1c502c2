import { basename, dirname } from 'node:path';
import type { CommandAnswer, ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import type { ModelVerdict, VerdictRequest } from '../../src-workers/contracts/model-verdict';
import type { DetectorChoices } from '../models/detector-choices';
import { findModel } from '../models/model-registry';
import { storedPath } from '../project/source-path';
import type { OpenProject } from './open-project';

/** For which the size of a model's input is chosen before a camera has shown its own. */
export const usualPicture = { width: 1280, height: 720 };

export interface SetModelParts {
  readonly open: OpenProject;
  readonly detectors: Pick<DetectorChoices, 'has'>;
  /** Has a process of its own look at a file. @throws Failure MODEL_*, WORKER_FAILED */
  readonly verdictOn: (request: VerdictRequest) => Promise<ModelVerdict>;
  /** The project is the one that is open, and not one that was closed in the meantime. */
  readonly isOpen: () => boolean;
}

/**
 * Has every camera without a model of its own detect with another one; null: with the one that ships.
 * @throws Failure MODEL_*, WORKER_FAILED
 */
export async function setDefaultModel(
  { open, detectors, verdictOn, isOpen }: SetModelParts,
  model: string | null,
): Promise<void> {
  let chosen: string | undefined;
  if (model !== null) {
    const { file, manifest } = await findModel(model, dirname(open.store.path));
    if (!detectors.has(model)) await verdictOn({ file, manifest, picture: usualPicture });
    chosen = detectors.has(model) ? model : storedPath(open.store.path, file);
  }
  if (isOpen()) await open.changeFacts({ defaultModel: chosen });
}

/**
 * Has a camera detect with another model. One that cannot be used changes nothing.
 * @throws Failure CAMERA_NOT_FOUND, MODEL_*, WORKER_FAILED
 */
export async function setModel(
  { open, detectors, verdictOn, isOpen }: SetModelParts,
  { cameraId, model }: ConsoleCommandOf<'set-model'>,
): Promise<CommandAnswer<'set-model'>> {
  const { picture = usualPicture } = open.session(cameraId).state();
  const detectWith = (chosen: string | undefined): void => {
    // Detections of a file would go on in the place of the model that was asked for.
    if (isOpen()) {
      open.changeCamera(cameraId, { model: chosen, detections: undefined }, 'USAGE');
    }
  };
  if (model === null) {
    detectWith(undefined);
    return { cancelled: false };
  }
  const { file, manifest } = await findModel(model, dirname(open.store.path));
  if (detectors.has(model)) {
    detectWith(model);
    return { cancelled: false };
  }
  const verdict = await verdictOn({ file, manifest, picture });
  detectWith(storedPath(open.store.path, file));
  return {
    cancelled: false,
    recognised: {
      file: basename(file),
      layout: verdict.description,
      classes: [...new Set(verdict.mapped.map((each) => each.class))],
      frameMs: verdict.cost.medianMs,
    },
  };
}
