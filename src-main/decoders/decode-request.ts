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
  readonly rawUrl: string;
  readonly preview?: PreviewOutput;
  readonly analysisFps: number | 'source';
  readonly startAt?: Milliseconds;
}
