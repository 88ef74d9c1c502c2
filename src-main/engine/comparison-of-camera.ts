import { dirname } from 'node:path';
import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';
import type { ComparisonRequest } from '../compare/comparison-request';
import type { OpenProject } from './open-project';

/** Of detections the models' own, of figures counts alone. */
const notCompared = { detections: undefined, pcuProfile: undefined, density: false } as const;

/**
 * What is asked of the process that compares: the camera as the project has it, with its lines and with
 * the zones that say where is detected. What is not compared is not measured.
 * @throws Failure CAMERA_NOT_FOUND; USAGE of a camera without a video
 */
export async function comparisonRequest(
  open: OpenProject,
  { cameraId, models, seconds }: ConsoleCommandOf<'compare-models'>,
): Promise<ComparisonRequest> {
  const { source, name = cameraId } = open.camera(cameraId);
  if (source?.kind !== 'file') {
    throw new Failure('USAGE', `"${name}" has no video: only on a recording two can be compared.`);
  }
  const { cameras, ...project } = await open.withAbsolutePaths();
  const camera = cameras.find(({ id }) => id === cameraId);
  return {
    models: [...models],
    folder: dirname(open.store.path),
    project: { ...project, plan: undefined, cameras: [{ ...camera, ...notCompared }] },
    ...(seconds === undefined ? {} : { seconds }),
  };
}
