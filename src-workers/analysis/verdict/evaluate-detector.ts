import type { LabelledPicture } from '../../domain/detection/average-precision';
import { box } from '../../domain/geometry/box';
import { openDetector, type DetectorOptions } from '../detector';
import { SessionCache } from '../session-cache';
import type { CocoPicture } from './coco128';
import { jpegSize, stillFrame, type StillOptions } from './still-frame';

/**
 * As COCO measures: weak detections take part in the precision-recall curve, and a class suppresses
 * only itself.
 */
const asCocoMeasures = { low: 0.01, suppressionScope: 'class' } as const;

type Measured = Pick<DetectorOptions, 'file' | 'manifest' | 'suppressionScope'>;

/** While one picture is detected, the next ones are decoded. */
const atOnce = 3;

async function detectOn(
  { file, labels }: CocoPicture,
  options: Measured & { readonly sessions: SessionCache },
  still: StillOptions,
): Promise<LabelledPicture> {
  const picture = jpegSize(file);
  const detector = await openDetector({ ...asCocoMeasures, ...options, picture, threads: 1 });
  const detections = await detector.detect(await stillFrame(file, detector.target, still));
  await detector.dispose();
  const truth = labels.map(({ class: roadUser, x, y, width, height }) => ({
    class: roadUser,
    box: box(
      (x - width / 2) * picture.width,
      (y - height / 2) * picture.height,
      (x + width / 2) * picture.width,
      (y + height / 2) * picture.height,
    ),
  }));
  return { detections, truth };
}

/** Runs a detector over labelled pictures by the path of a video's frames. */
export async function detectOnPictures(
  wanted: readonly CocoPicture[],
  options: Measured,
  still: StillOptions = {},
): Promise<LabelledPicture[]> {
  const sessions = new SessionCache();
  const pictures = new Array<LabelledPicture>(wanted.length);
  // Keeps the model loaded from picture to picture.
  const square = { width: 640, height: 640 };
  const first = await openDetector({ ...options, picture: square, threads: 1, sessions });
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < wanted.length; i = next++) {
      const picture = wanted[i];
      if (picture) pictures[i] = await detectOn(picture, { ...options, sessions }, still);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await first.dispose();
  return pictures;
}
