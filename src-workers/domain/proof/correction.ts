import type { RoadUserClass } from '../detection/road-user';
import type { Direction } from '../lines/counting-line';

/** A crossing of one line, as a counting has it. */
export interface CountedCrossing {
  readonly direction: Direction;
  /** Of the moment on the line. */
  readonly mediaTimeMs: number;
  readonly track: number;
  readonly class: RoadUserClass;
  /** Where on the line, 0 its first point, 1 its last. */
  readonly position: number;
}

/** What is known of a crossing of one line after it was counted anew, by another tracker say. */
export type CrossingReference = Pick<CountedCrossing, 'direction' | 'mediaTimeMs' | 'track'>;

/** What a person says of one line's crossings. */
export type LineCorrection =
  | {
      readonly kind: 'add';
      readonly mediaTimeMs: number;
      readonly direction: Direction;
      readonly class: RoadUserClass;
      readonly position: number;
      /** Crossings at that moment that the person saw, and did not mean. */
      readonly beside: readonly CrossingReference[];
    }
  | {
      readonly kind: 'delete';
      readonly crossing: CrossingReference;
      readonly position: number;
    }
  | {
      readonly kind: 'reclass';
      readonly crossing: CrossingReference;
      readonly class: RoadUserClass;
      readonly position: number;
    };

export type Identified<Value> = Value & { readonly id: string };

/** Moment of the crossing that a correction is about. */
export const momentOf = (correction: LineCorrection): number =>
  correction.kind === 'add' ? correction.mediaTimeMs : correction.crossing.mediaTimeMs;

/** Direction of the crossing that a correction is about. */
export const directionOf = (correction: LineCorrection): Direction =>
  correction.kind === 'add' ? correction.direction : correction.crossing.direction;
