import { wantsBackground, type AnalysisSettings } from '../../src-workers/contracts/analysis';
import type { PictureTarget } from '../../src-workers/contracts/decode-target';
import { defaultSlots, framesPerMessage } from '../../src-workers/contracts/ingest';
import type { PictureSize } from '../../src-workers/domain/units';

/** Of a small picture, in pixels: a proof strip shows no more, and a background needs less. */
const longestSide = 480;

/** The size of a video's small pictures: never larger than it is, both sides even. */
export function pictureTarget({ width, height }: PictureSize): PictureTarget {
  const factor = Math.min(1, longestSide / Math.max(width, height));
  const even = (length: number): number =>
    Math.max(2, 2 * Math.floor((length * factor) / 2 + 1e-9));
  return { width: even(width), height: even(height) };
}

/** A background is compared with, colours are looked at, strips are recorded of lines. */
export const wantsPictures = (settings: AnalysisSettings): boolean =>
  wantsBackground(settings) ||
  settings.colours === true ||
  (settings.proof === true && settings.shapes.lines.length > 0);

/** Frames between the decoder's outputs and those in detectors' hands. */
const margin = 16;

/**
 * Pictures that have to find room while their frames are detected: fewer, and the decoder would wait
 * for room, the detectors for frames that fill their messages, and the pictures for the messages.
 */
export const picturesAhead = (lanes: number): number =>
  lanes * (framesPerMessage + defaultSlots) + margin;
