import type { Rectangle } from '../domain/geometry/rectangle';

export type { Rectangle };

/** What the decoder delivers: the picture, letterboxed into a detector's input. */
export interface DecodeTarget {
  /** Size of the detector's input, in pixels. */
  readonly width: number;
  readonly height: number;
  /** `gbrp`: three planes, green, blue, red; the others are packed. One byte a sample, full range. */
  readonly pixelFormat: 'gbrp' | 'rgb24' | 'bgr24';
  /** The part of the upright square-pixel picture that is analysed, in its pixels; absent: all of it. */
  readonly crop?: Rectangle;
  /** Where that part lies in the input; the rest is padding. */
  readonly placed: Rectangle;
  /** Grey of the padding, 0..255. */
  readonly padding: number;
}

/** Bytes of one raw frame. */
export const frameBytes = (target: DecodeTarget): number => target.width * target.height * 3;
