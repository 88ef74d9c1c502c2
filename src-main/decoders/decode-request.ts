import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { Milliseconds } from '../../src-workers/domain/units';
import type { VideoProbe } from './video-probe';

/** A JPEG stream for people to look at. */
export interface PreviewOutput {
  readonly url: string;
  /** Longest side in pixels; the aspect is the picture's. */
  readonly longestSide?: number;
  /** ffmpeg's scale: 2 is best, 31 worst. */
  readonly quality?: number;
}

export interface DecodeRequest {
  readonly file: string;
  readonly probe: VideoProbe;
  readonly target: DecodeTarget;
  /**
   * One or more places for raw frames. Selected frame k, counted from 0 where decoding begins, goes
   * to number k modulo their count, so that several detectors share a file in turn.
   */
  readonly rawUrls: readonly string[];
  readonly preview?: PreviewOutput;
  readonly analysisFps: number | 'source';
  readonly startAt?: Milliseconds;
}
