import * as z from 'zod';
import type { Rectangle } from '../domain/geometry/rectangle';

export type { Rectangle };

/** How the decoder prepares the picture for a detector. */
export interface DecodeTarget {
  /** Size of the detector's input, in pixels. */
  readonly width: number;
  readonly height: number;
  /** `gbrp`: three planes, green, blue, red; the others are packed. One byte a sample, full range. */
  readonly pixelFormat: 'gbrp' | 'rgb24' | 'bgr24';
  /** The part of the upright square-pixel picture that is analysed, in its pixels; absent: all of it. */
  readonly crop?: Rectangle;
  /** Where that part lies in the input. Only this is delivered: what is around it never changes. */
  readonly placed: Rectangle;
}

/** Bytes of one raw frame. */
export const frameBytes = ({ placed }: DecodeTarget): number => placed.width * placed.height * 3;

/**
 * The small pictures of a file's frames: the whole upright picture, `yuv420p` in limited range, three
 * planes without padding; both sides are even.
 */
export const pictureTargetSchema = z.object({
  width: z.int().positive().multipleOf(2),
  height: z.int().positive().multipleOf(2),
});
export type PictureTarget = z.infer<typeof pictureTargetSchema>;

/** Bytes of one small picture. */
export const pictureBytes = ({ width, height }: PictureTarget): number => (width * height * 3) / 2;
