import { listUsbCameras } from '../decoders/usb-cameras';
import { openDemo } from '../demo/open-demo';
import type { Answers } from './answers';
import { addCamera, openVideos, renameCamera, setPcuProfile, setShapes } from './camera-commands';
import { setDetections } from './set-detections';
import { setModel } from './set-model';

/** What is asked of cameras: which there are, what is drawn on them, and what detects. */
export const cameraAnswers: Answers<
  | 'open-videos'
  | 'list-usb-cameras'
  | 'add-camera'
  | 'rename-camera'
  | 'remove-camera'
  | 'retry-camera'
  | 'set-shapes'
  | 'set-pcu-profile'
  | 'open-demo'
  | 'set-detections'
  | 'look-for-detectors'
  | 'set-model'
  | 'control-analysis'
  | 'control-playback'
> = {
  'open-videos': ({ open, ffmpeg }, command) => openVideos(open, ffmpeg, command),
  'list-usb-cameras': async ({ ffmpeg }) => listUsbCameras({ ffmpeg: (await ffmpeg()).path }),
  'add-camera': ({ open, secrets }, command) => addCamera(open, secrets, command),
  'rename-camera': ({ open }, command) => void renameCamera(open, command),
  'remove-camera': async ({ open, notices }, { cameraId }) => {
    notices.forget(cameraId);
    await open.removeCamera(cameraId);
    return undefined;
  },
  'retry-camera': ({ open }, { cameraId }) => void open.session(cameraId).retry(),
  'set-shapes': ({ open }, command) => setShapes(open, command),
  'set-pcu-profile': ({ open }, command) => void setPcuProfile(open, command),
  'open-demo': ({ open, demo, dataFolder }) => openDemo(open, demo, dataFolder),
  'set-detections': async ({ open, ffmpeg }, command) => {
    await setDetections(open, ffmpeg, command);
    return undefined;
  },
  'look-for-detectors': async ({ detectors }) => {
    await detectors.look();
    return undefined;
  },
  'set-model': (parts, command) => setModel(parts, command),
  'control-analysis': async ({ open }, { cameraId, action }) => {
    await open.session(cameraId).controlAnalysis(action);
    return undefined;
  },
  'control-playback': async ({ open }, { cameraId, action }) => {
    await open.session(cameraId).controlPlayback(action);
    const { source } = open.camera(cameraId);
    if (action.kind === 'set-loop' && source?.kind === 'file') {
      open.changeCamera(cameraId, { source: { ...source, loop: action.loop } }, 'USAGE');
    }
    return undefined;
  },
};
