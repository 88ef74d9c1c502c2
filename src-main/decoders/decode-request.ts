import type { DecodeTarget, PictureTarget } from '../../src-workers/contracts/decode-target';
import type { Milliseconds } from '../../src-workers/domain/units';
import type { GraphRequest } from './filter-graph';

/** A JPEG stream for people to look at. */
export interface PreviewOutput {
  readonly url: string;
  /** Longest side in pixels; the aspect is the picture's. */
  readonly longestSide?: number;
  /** Of the chosen frames so many per second at most, by their times; absent: all. */
  readonly fps?: number;
  /** ffmpeg's scale: 2 is best, 31 worst. */
  readonly quality?: number;
}

/** A stream of small pictures of the chosen frames. */
export interface PicturesOutput {
  readonly url: string;
  readonly target: PictureTarget;
  /** Only of the first chosen frame in each stretch of time; absent: of every one. */
  readonly stretches?: PictureStretches;
}

export interface PictureStretches {
  readonly everyMs: number;
  /** Added to the media time before it is told which stretch it is in. */
  readonly offsetMs: number;
}

/** A part of a video file, in one or more forms. */
export interface FileRequest extends GraphRequest {
  readonly file: string;
  /** Decoding begins at or a little before this media time; absent: at the start. */
  readonly startAt?: Milliseconds;
  /** Decoding ends before this media time; absent: with the file. */
  readonly until?: Milliseconds;
}

/** For detectors, and people beside them. */
export interface DecodeRequest extends FileRequest {
  readonly target: DecodeTarget;
  /**
   * One or more places for raw frames. Selected frame k, counted from 0 where decoding begins, goes
   * to number k modulo their count, so that several detectors share a file in turn.
   */
  readonly rawUrls: readonly string[];
}
