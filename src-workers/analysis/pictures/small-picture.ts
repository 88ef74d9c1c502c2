import type { DecodeTarget, Rectangle } from '../../contracts/decode-target';
import type { FrameResult } from '../../domain/frame-result';
import type { Milliseconds, PictureSize } from '../../domain/units';

/**
 * How the samples of a small picture lie, without padding:
 * `yuv420p`: three planes in limited range, the second and third of half the sides (files);
 * `gbrp`: three planes, green, blue, red; `rgb24`, `bgr24`: packed (live cameras, full range).
 */
export type PictureFormat = 'yuv420p' | DecodeTarget['pixelFormat'];

/** A part of the upright picture, in shares of its sides, 0..1. */
export interface PictureRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The picture of one analysed frame, made small. */
export interface SmallPicture extends PictureSize {
  readonly mediaTime: Milliseconds;
  readonly format: PictureFormat;
  /** A view of shared memory: valid until the call that it was given to returns. */
  readonly bytes: Uint8Array;
  /** What of the upright picture it shows: all of it, but for live cameras with a region of interest. */
  readonly region: PictureRegion;
}

export const wholePicture: PictureRegion = { x: 0, y: 0, width: 1, height: 1 };

export const regionOf = (
  { x, y, width, height }: Rectangle,
  picture: PictureSize,
): PictureRegion => ({
  x: x / picture.width,
  y: y / picture.height,
  width: width / picture.width,
  height: height / picture.height,
});

/** Who looks at the small pictures of a camera. */
export interface PictureConsumer {
  /**
   * Called with the picture of every analysed frame, in their order, when it is the frame's turn.
   * @param result what the analysis of this very frame said just before; absent where only pictures
   *   come (`stripsOnly`: the frames were analysed before)
   */
  take(picture: SmallPicture, result?: FrameResult): void;
}
