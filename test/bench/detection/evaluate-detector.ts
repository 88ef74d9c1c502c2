import { openDetector, type DetectorOptions } from '../../../src-workers/analysis/detector';
import { SessionCache } from '../../../src-workers/analysis/session-cache';
import { box } from '../../../src-workers/domain/geometry/box';
import type { LabelledPicture } from './average-precision';
import { readCoco128 } from './coco128';
import { jpegSize, stillFrame, type ScaleKernel } from './still-frame';

/**
 * As COCO measures: weak detections take part in the precision-recall curve, and a class suppresses
 * only itself.
 */
const asCocoMeasures = { low: 0.01, suppressionScope: 'class' } as const;

/** Runs a detector over coco128 by the path of a video's frames. */
export async function detectOnCoco128(
  options: Pick<DetectorOptions, 'file' | 'manifest' | 'suppressionScope'>,
  kernel: ScaleKernel = 'bilinear',
): Promise<LabelledPicture[]> {
  const sessions = new SessionCache();
  const pictures: LabelledPicture[] = [];
  // Keeps the model loaded from picture to picture.
  const first = await openDetector({
    ...options,
    picture: { width: 640, height: 640 },
    threads: 1,
    sessions,
  });
  for (const { file, labels } of readCoco128()) {
    const picture = jpegSize(file);
    const detector = await openDetector({
      ...options,
      picture,
      threads: 1,
      sessions,
      ...asCocoMeasures,
    });
    const detections = await detector.detect(await stillFrame(file, detector.target, kernel));
    await detector.dispose();
    pictures.push({
      detections,
      truth: labels.map(({ class: roadUser, x, y, width, height }) => ({
        class: roadUser,
        box: box(
          (x - width / 2) * picture.width,
          (y - height / 2) * picture.height,
          (x + width / 2) * picture.width,
          (y + height / 2) * picture.height,
        ),
      })),
    });
  }
  await first.dispose();
  return pictures;
}
