import type { RoadUserClass } from '../detection/road-user';
import type { TrackId } from '../tracking/track';
import type { Milliseconds } from '../units';

/** From one counting line or zone to another one of the same camera, or back to the same one. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  /** Id of the line or zone that is passed first. */
  readonly from: string;
  /** Id of the line or zone that is passed last. */
  readonly to: string;
}

/** A finished track took a flow. */
export interface FlowTrip {
  readonly flowId: string;
  readonly track: TrackId;
  /** The track's final class. */
  readonly class: RoadUserClass;
  /** When it passed the origin. */
  readonly from: Milliseconds;
  /** When it passed the destination; the trip belongs to the bin of this moment. */
  readonly to: Milliseconds;
}
