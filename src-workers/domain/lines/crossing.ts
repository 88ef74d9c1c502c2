import type { RoadUserClass } from '../detection/road-user';
import type { NormalisedPoint } from '../geometry/point';
import type { TrackId } from '../tracking/track';
import type { Milliseconds } from '../units';
import type { Direction } from './counting-line';

/** A road user's reference point went over a counting line. */
export interface Crossing {
  readonly lineId: string;
  readonly direction: Direction;
  /** The interpolated moment on the line. */
  readonly time: Milliseconds;
  readonly track: TrackId;
  /** The track's class so far; reports use the class of the ended track instead. */
  readonly class: RoadUserClass;
  /** Where on the line. */
  readonly point: NormalisedPoint;
}

/** A track's footprint (its box) lay on the line during [from, to]. */
export interface LineOccupation {
  readonly lineId: string;
  readonly track: TrackId;
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}
