import type { CameraState, DetectorChoice } from '../../src-workers/contracts/console-state';
import { detectorText } from '../frame/detector-text';
import { fileName } from './source-text';

interface Chosen {
  readonly chosenDetector?: CameraState['chosenDetector'] | undefined;
}
interface Detecting extends Chosen, Pick<CameraState, 'activity'> {
  readonly detector?: CameraState['detector'] | undefined;
}

/** Name of what somebody chose to detect with; undefined: nobody chose, and it is the shipped one. */
export function chosenTitle(
  { chosenDetector: chosen }: Chosen,
  detectors: readonly DetectorChoice[],
): string | undefined {
  if (chosen?.kind === 'file') return fileName(chosen.path);
  return chosen && (detectors.find(({ id }) => id === chosen.id)?.title ?? chosen.id);
}

/** A camera's detector in a line; undefined: it is not known yet. */
export function cameraDetectorText(
  camera: Detecting,
  detectors: readonly DetectorChoice[],
): string | undefined {
  const { activity, chosenDetector, detector } = camera;
  const named = chosenTitle(camera, detectors) ?? detectors.find(({ ships }) => ships)?.title;
  // What it was until now may still be told while another one starts, or could not.
  const settled = activity.kind !== 'opening' && activity.kind !== 'failed';
  if (!settled || detector === undefined || detector.provider === 'file') return named;
  // A file is known by its name, whatever is written in it.
  const shown = chosenDetector?.kind === 'file' && named ? { ...detector, title: named } : detector;
  return detectorText([{ detector: shown }]);
}
