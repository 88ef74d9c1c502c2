import type { RoadUserClass } from '../detection/road-user';
import type { NormalisedPoint } from '../geometry/point';
import type { TrackId } from '../tracking/track';
import type { Milliseconds } from '../units';
import type { ZoneSettings } from './zone-settings';

/**
 * `zone`: measured. `ignore-mask`: nothing in it is detected.
 * `region-of-interest`: nothing outside it is detected, and the picture is cropped to it.
 */
export const zoneKinds = ['zone', 'ignore-mask', 'region-of-interest'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly kind: ZoneKind;
  /** A simple polygon of three points or more. */
  readonly points: readonly NormalisedPoint[];
  /** Only these classes are measured; absent: all. */
  readonly classes?: readonly RoadUserClass[];
  readonly settings?: ZoneSettings;
}

export type ZoneEvent =
  | {
      readonly kind: 'entered';
      readonly zoneId: string;
      readonly track: TrackId;
      readonly class: RoadUserClass;
      readonly time: Milliseconds;
    }
  | {
      /** `open`: the track or the analysis ended inside; dwell is up to then. */
      readonly kind: 'left' | 'open';
      readonly zoneId: string;
      readonly track: TrackId;
      readonly class: RoadUserClass;
      readonly time: Milliseconds;
      readonly dwell: Milliseconds;
    };
