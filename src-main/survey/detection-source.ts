import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { Milliseconds, PictureSize } from '../../src-workers/domain/units';
import type { AnalysedCamera } from '../analysis/analysed-camera';
import type { DecoderExit } from '../decoders/ffmpeg-process';
import type { ProbedVideo } from './probed-video';

export interface DetectionRequest {
  readonly video: ProbedVideo;
  readonly offsetMs: number;
  /** Media time of the video at which decoding begins; absent: its start. */
  readonly startAt?: Milliseconds;
  readonly stop: AbortSignal;
  /**
   * Opens a stream of small pictures for the camera that the frames go to; absent: it wants none, or
   * the source has no pictures.
   */
  readonly openPictures?: AnalysedCamera['openPictures'];
  /** Of the first frame in each stretch of this length; absent: of every frame. */
  readonly picturesEveryMs?: number;
  /**
   * Gets the frames in the order of media time. Resolves when they are analysed, for sources that
   * are faster than that.
   */
  readonly onFrames: (frames: readonly DetectedFrame[]) => Promise<void>;
}

export interface DetectionEnd {
  readonly exit: DecoderExit;
  /** Every lane's stream ended between two frames. */
  readonly complete: boolean;
  /** What else a user has to know of how it went, in a sentence each. */
  readonly warnings: readonly string[];
}

/** Where the detections of a survey come from: detectors at work, or a file of what one saw. */
export interface DetectionSource {
  /**
   * Makes it ready for the next video, and says what detects.
   * @param space the picture in whose pixels detections are given
   * @throws Failure MODEL_*, WORKER_FAILED
   */
  begin(picture: PictureSize, space: PictureSize): Promise<DetectorDescription>;
  /** To the video's end, or until it is stopped. @throws Failure WORKER_FAILED, DETECTIONS_* */
  run(request: DetectionRequest): Promise<DetectionEnd>;
  /** The operator's pause. */
  pause(paused: boolean): void;
  /** The same for a moment, without the operator. */
  hold(held: boolean): void;
  /** Returns the CPU time of its processes so far, in ms. */
  close(): Promise<number>;
  /** The same after a failure, when some of the processes may be gone. Idempotent. */
  abandon(): Promise<void>;
}
