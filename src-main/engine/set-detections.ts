import { resolve } from 'node:path';
import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { Failure } from '../../src-workers/contracts/errors';
import type { Ffmpeg } from '../decoders/ffmpeg-lookup';
import { openDetections } from '../detections/open-detections';
import { sourceFile, storedPath } from '../project/source-path';
import { probedVideo } from '../survey/probed-video';
import type { OpenProject } from './open-project';

/**
 * Has a recorded camera analysed with the detections of a file, or with its model again. A file that
 * is not of the camera's video changes nothing.
 * @throws Failure USAGE, CAMERA_NOT_FOUND, DETECTIONS_*, SOURCE_*
 */
export async function setDetections(
  open: OpenProject,
  findFfmpeg: () => Promise<Ffmpeg>,
  { cameraId, path }: ConsoleCommandOf<'set-detections'>,
): Promise<void> {
  const { source, name = cameraId } = open.camera(cameraId);
  if (source?.kind !== 'file') {
    throw new Failure('USAGE', `"${name}" is no recording, so there are no detections of it.`);
  }
  if (path === undefined) return open.changeCamera(cameraId, { detections: undefined }, 'USAGE');
  const file = resolve(path);
  const stored = await openDetections(file);
  const video = sourceFile(open.store.path, source.path);
  const { timeZone, fileTimePattern: pattern } = open.project;
  stored.fit([await probedVideo((await findFfmpeg()).path, video, { timeZone, pattern })]);
  const detections = { path: storedPath(open.store.path, file) };
  open.changeCamera(cameraId, { detections }, 'USAGE');
}
