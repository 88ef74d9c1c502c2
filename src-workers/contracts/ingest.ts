import type { FailureData } from './errors';

/**
 * The line between an analysis process and its ingest thread. Frames do not travel on it: they lie
 * in a ring of shared memory; messages only open, close, end, and wake a side that waits.
 */

/**
 * `file`: nothing is dropped, the decoder waits when the ring is full.
 * `live`: the newest frame wins, what is dropped is counted.
 */
export type IngestMode = 'file' | 'live';

/**
 * Presentation times travel in microseconds from this origin, so that a frame in front of the start
 * of its source (open groups of pictures have them) is no negative time, which NUT cannot carry.
 */
export const wireTimeOriginMicroseconds = 3_600_000_000;

/** How many frames an input holds at most: one in the detector's hands, the others ahead of it. */
export const defaultSlots = 8;

/** A JPEG of 960x540 takes 40 to 120 kB; one that is larger is left out. */
export const previewCapacityBytes = 384 * 1024;

/**
 * Frames whose detections travel in one message. A message between processes costs about as much
 * CPU as reading a frame; a second of video at 25 fps is little enough to lose when a process dies.
 */
export const framesPerMessage = 25;

export interface RingShape {
  readonly slots: number;
  readonly frameBytes: number;
  /** 0: no previews. */
  readonly previewBytes: number;
}

/**
 * How an input ended. `cut`: inside a frame, or with bytes that are no stream of frames. `complete`:
 * between two frames; whether that was the end of the source, the decoder's exit says.
 */
export type IngestEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'cut'; readonly detail: string }
  | { readonly kind: 'closed' };

export type IngestCommand =
  | {
      readonly kind: 'open';
      readonly input: number;
      readonly mode: IngestMode;
      readonly shape: RingShape;
      readonly memory: SharedArrayBuffer;
    }
  | { readonly kind: 'wake'; readonly input: number }
  /** Ends an input to which the decoder never connected. */
  | { readonly kind: 'decoder-exited'; readonly input: number }
  | { readonly kind: 'close'; readonly input: number };

export type IngestEvent =
  | {
      readonly kind: 'opened';
      readonly input: number;
      readonly rawUrl: string;
      readonly previewUrl?: string;
    }
  | { readonly kind: 'open-failed'; readonly input: number; readonly failure: FailureData }
  | { readonly kind: 'wake'; readonly input: number }
  | { readonly kind: 'ended'; readonly input: number; readonly end: IngestEnd };
