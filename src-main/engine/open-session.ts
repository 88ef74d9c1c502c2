import type { ProjectCamera } from '../../src-workers/contracts/project';
import type { CameraSession } from '../cameras/camera-session';
import type { CameraSurroundings } from '../cameras/camera-surroundings';
import { LiveCamera } from '../cameras/live-camera';
import { RecordedCamera } from '../cameras/recorded-camera';

/**
 * Opens the session of a camera by the kind of its source.
 * @param goesOn an analysis that was interrupted is resumed
 */
export type OpenSession = (
  camera: ProjectCamera,
  surroundings: CameraSurroundings,
  goesOn: boolean,
) => CameraSession;

export const openSession: OpenSession = (camera, surroundings, goesOn) => {
  const kind = camera.source?.kind;
  return kind === 'url' || kind === 'usb'
    ? new LiveCamera(camera, surroundings)
    : new RecordedCamera(camera, surroundings, goesOn ? 'analyse' : 'open');
};
