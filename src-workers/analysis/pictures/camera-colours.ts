import type { PictureSize } from '../../domain/units';
import { sampleEveryMs } from '../../domain/density/zone-measuring';
import { lookLetters } from '../../domain/appearance/colour-look';
import type { ColouredFrame, DetectedFrame } from '../../domain/frame-result';
import { colourLooks } from './colour-looks';
import type { SmallPicture } from './small-picture';

/**
 * Looks at the colours of one camera's vehicles, in the first frame of every 200 ms: a few looks in a
 * track's life say as much as all of them.
 */
export class CameraColours {
  /** In whose pixels the boxes are. */
  #space: PictureSize;
  #last = Number.NEGATIVE_INFINITY;

  constructor(space: PictureSize) {
    this.#space = space;
  }

  beginAnew(space: PictureSize): void {
    this.#space = space;
    this.#last = Number.NEGATIVE_INFINITY;
  }

  /** Undefined: nobody is due to be looked at, or there is nobody. */
  looksAt(
    { mediaTime, detections }: DetectedFrame,
    picture: SmallPicture,
  ): ColouredFrame | undefined {
    const slot = (time: number): number => Math.floor(time / sampleEveryMs);
    if (slot(mediaTime) === slot(this.#last)) return undefined;
    this.#last = mediaTime;
    const looks = colourLooks(picture, detections, this.#space);
    return looks.every((look) => look === undefined)
      ? undefined
      : { mediaTime, looks: lookLetters(looks) };
  }
}
