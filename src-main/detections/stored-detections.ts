import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { DetectionFileVideo } from '../../src-workers/contracts/detection-file';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { PictureSize } from '../../src-workers/domain/units';
import type { ProbedVideo } from '../survey/probed-video';

/** A video of which a file has detections. */
export interface StoredVideo extends DetectionFileVideo {
  readonly frames: number;
  /** Media time of its last frame, in ms. */
  readonly lastMs: number;
  /** What went wrong when it was detected, in a sentence each. */
  readonly warnings: readonly string[];
}

/** A file of detections that was read once and is right in itself. */
export interface StoredDetections {
  /** Absolute path. */
  readonly file: string;
  readonly sha256: string;
  readonly format: 'roadglass' | 'mot';
  readonly detector: DetectorDescription;
  /** The class that rows were given which say none; absent: all say one. */
  readonly otherwise?: RoadUserClass;
  /** Of the model that found them, where the file says it. */
  readonly modelSha256?: string | undefined;
  /** The rate at which frames were chosen. */
  readonly analysisFps: number | 'source';
  /** In whose pixels the boxes are; absent: the video's. */
  readonly picture?: PictureSize;
  /** Absent: the file knows nothing of its video, not even its times. */
  readonly videos?: readonly StoredVideo[];
  /**
   * Compares them with the videos of a survey.
   * @returns what a user should know, in a sentence each
   * @throws Failure DETECTIONS_MISMATCH when they are of other videos
   */
  fit(videos: readonly ProbedVideo[]): readonly string[];
  /**
   * The frames of a video in the order of their times, which count from its start.
   * @param times the media times of the video's frames, where the file has none
   * @throws Failure DETECTIONS_MISMATCH when it has frames that the video has not
   */
  frames(video: ProbedVideo, times: readonly number[]): AsyncIterable<DetectedFrame>;
}
