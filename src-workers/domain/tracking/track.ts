import type { ColourLook } from '../appearance/colour-look';
import type { Detection } from '../detection/detection';
import type { RoadUserClass } from '../detection/road-user';
import type { Box } from '../geometry/box';
import type { Milliseconds } from '../units';

/** Unique within one run of one camera; never used again. Numbers start at 1 and are given at confirmation. */
export type TrackId = number;

/** Where a track was at one analysed frame: the detection's box, not a prediction. */
export interface TrackPoint {
  readonly mediaTime: Milliseconds;
  readonly box: Box;
  readonly class: RoadUserClass;
  readonly score: number;
  /** Of its colour; absent: it was not looked at. */
  readonly look?: ColourLook;
}

/** A confirmed track that was matched to a detection in the current frame. */
export interface TrackObservation extends TrackPoint {
  readonly id: TrackId;
  /**
   * Set in the frame in which the track was confirmed: its points before this one, oldest first,
   * because crossings before the confirmation count.
   */
  readonly earlier?: readonly TrackPoint[];
}

/** What one tracker step says. */
export interface TrackerStep {
  readonly observed: readonly TrackObservation[];
  /** Tracks that ended: lost for longer than the budget, or replaced. */
  readonly ended: readonly TrackId[];
}

export interface TrackerSettings {
  /** Scores from here on take part in the first association. */
  readonly highThreshold: number;
  /** Scores between low and high may keep a track alive, but never start one. */
  readonly lowThreshold: number;
  /** Scores from here on may start a track. */
  readonly newTrackThreshold: number;
  /** Largest association cost (1 - overlap) of a match. PRODUCT section 3: 0.8. */
  readonly matchCost: number;
  /** How long a track may be unseen before it ends. Default 1000 ms. */
  readonly lostBudget: Milliseconds;
  /** Detections until a track is confirmed. Default 3. */
  readonly confirmAfterHits: number;
}

/** Tracks the road users of one camera. Pure: time is passed in, there is no module state. */
export interface Tracker {
  /** Takes the detections of one frame; `mediaTime` must grow from call to call. */
  step(mediaTime: Milliseconds, detections: readonly Detection[]): TrackerStep;
  /** Ends every track and returns their ids. */
  finish(): readonly TrackId[];
}
