import type { CameraAnalysis } from '../contracts/analysis';
import { regionCrop } from '../domain/zones/region-crop';
import type { PictureSize } from '../domain/units';
import { openDetector, type Detector } from './detector';

/** The detector that a camera's settings ask for, on the part of the picture that they ask for. */
export function openCameraDetector(
  { model, threads, shapes }: CameraAnalysis,
  picture: PictureSize,
): Promise<Detector> {
  const crop = regionCrop(shapes.zones, picture);
  return openDetector({
    file: model.file,
    manifest: model.manifest,
    picture,
    threads,
    ...(crop === undefined ? {} : { crop }),
  });
}
