import { Failure } from '../../src-workers/contracts/errors';
import type { OpenProject } from '../engine/open-project';
import { freeId } from '../project/readable-id';
import { sourceFile } from '../project/source-path';
import { demoCamera } from './demo-camera';

/**
 * Brings the demo into the project that is open, or finds it there.
 * @param demoProject undefined: this Roadglass has none
 * @throws Failure USAGE, PROJECT_*, SOURCE_NOT_FOUND, OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function openDemo(
  open: OpenProject,
  demoProject: string | undefined,
  dataFolder: string,
): Promise<{ readonly cameraId: string }> {
  if (demoProject === undefined) {
    throw new Failure('USAGE', 'The demo did not come with this Roadglass.');
  }
  const { path } = open.store;
  const { camera, film } = await demoCamera(demoProject, dataFolder, path);
  const known = open.project.cameras.find(
    ({ source }) => source?.kind === 'file' && sourceFile(path, source.path) === film,
  );
  if (known !== undefined) return { cameraId: known.id };
  const id = freeId(camera.id, 'demo', open.takenIds);
  open.addCameras([{ ...camera, id }]);
  return { cameraId: id };
}
