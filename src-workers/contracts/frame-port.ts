/**
 * The boundary between an analysis process and a window: one MessagePort per camera that is watched.
 * Frames go up, each with everything that is painted on it, so that picture and boxes can never
 * disagree. Credits come down: a watcher that has not painted gets nothing new, the camera goes on.
 */
import * as z from 'zod';
import type { DensityState } from '../domain/density/density-state';
import type { TrackView } from '../domain/frame-result';
import type { Milliseconds, PictureSize } from '../domain/units';

/** Frames that may be under way to one watcher. More only makes what is seen older. */
export const framesInFlight = 2;

/** Crossings so far, of the classes that the line takes, with the class so far. */
export interface LineCount {
  readonly id: string;
  readonly forward: number;
  readonly backward: number;
}

export interface ZoneCount {
  readonly id: string;
  /** Road users inside now. */
  readonly inside: number;
  readonly entered: number;
  /** Absent: not measured (yet). */
  readonly density?: number;
  readonly state?: DensityState;
}

/** What the analysis says of one frame. */
export interface FrameAnalysis {
  /** Boxes are in pixels of `FrameMessage.picture`. */
  readonly tracks: readonly TrackView[];
  readonly lines: readonly LineCount[];
  readonly zones: readonly ZoneCount[];
}

export interface FrameMessage {
  readonly kind: 'frame';
  /** Counts the messages of this port, from 1. */
  readonly number: number;
  readonly mediaTime: Milliseconds;
  /** Of a live camera: when the frame left the decoder, in epoch ms with fractions. */
  readonly decodedAt?: number;
  /** The upright source picture; the JPEG may be smaller and has the same aspect. */
  readonly picture: PictureSize;
  /** Has a buffer of its own and of its size: a view would bring its whole buffer along. */
  readonly jpeg: Uint8Array<ArrayBuffer>;
  /** Absent: this frame was not analysed (yet), it is the raw picture. */
  readonly analysis?: FrameAnalysis;
}

/** Gives a credit back: this frame was painted, or was overtaken and never will be. */
export const frameCreditSchema = z.object({
  kind: z.literal('painted'),
  number: z.int().positive(),
});
export type FrameCredit = z.infer<typeof frameCreditSchema>;
