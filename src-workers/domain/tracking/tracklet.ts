import type { Detection } from '../detection/detection';
import type { Box } from '../geometry/box';
import type { Milliseconds } from '../units';
import { BoxMotion } from './box-motion';
import type { UsualMotion } from './motion-field';
import { motionGroup, type MotionGroup } from './motion-group';
import type { TrackId, TrackObservation, TrackPoint } from './track';

/** A road user as far as it is known: its motion, its detections and, once confirmed, its id. */
export class Tracklet {
  readonly group: MotionGroup;
  lastSeen: Milliseconds;
  private trackId: TrackId | undefined;
  private hits = 1;
  private point: TrackPoint;
  private earlier: TrackPoint[] = [];
  private readonly motion: BoxMotion;
  private predictedTo: Milliseconds;

  constructor(mediaTime: Milliseconds, detection: Detection, usual: UsualMotion | undefined) {
    this.group = motionGroup(detection.class);
    this.motion = new BoxMotion(detection.box, this.group, usual);
    this.point = pointOf(mediaTime, detection);
    this.lastSeen = mediaTime;
    this.predictedTo = mediaTime;
  }

  /** Undefined until the track is confirmed. */
  get id(): TrackId | undefined {
    return this.trackId;
  }

  get isConfirmed(): boolean {
    return this.trackId !== undefined;
  }

  /** Where the road user is thought to be at the time of the last prediction. */
  get box(): Box {
    return this.motion.box;
  }

  get deviation(): { readonly x: number; readonly y: number } {
    return this.motion.deviation;
  }

  get velocity(): { readonly x: number; readonly y: number } {
    return this.motion.velocity;
  }

  predict(mediaTime: Milliseconds): void {
    this.motion.predict((mediaTime - this.predictedTo) / 1000);
    this.predictedTo = mediaTime;
  }

  update(mediaTime: Milliseconds, detection: Detection): void {
    this.motion.update(detection.box);
    // Points before the confirmation are kept, because a crossing among them counts.
    if (!this.isConfirmed) this.earlier.push(this.point);
    this.point = pointOf(mediaTime, detection);
    this.lastSeen = mediaTime;
    this.hits++;
  }

  mayBeConfirmed(hits: number): boolean {
    return !this.isConfirmed && this.hits >= hits;
  }

  /** Gives the track its id; the observation carries the points before. */
  confirm(id: TrackId): TrackObservation {
    this.trackId = id;
    const { earlier } = this;
    this.earlier = [];
    return { ...this.point, id, earlier };
  }

  /** The newest detection of a confirmed track. */
  observation(id: TrackId): TrackObservation {
    return { ...this.point, id };
  }
}

const pointOf = (
  mediaTime: Milliseconds,
  { box, class: roadUser, score, look }: Detection,
): TrackPoint => ({
  mediaTime,
  box,
  class: roadUser,
  score,
  ...(look === undefined ? {} : { look }),
});
