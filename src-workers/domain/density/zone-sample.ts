import type { RoadUserClass } from '../detection/road-user';
import type { Milliseconds } from '../units';
import type { DensityState } from './density-state';
import type { Foreground } from './foreground';

/** What one zone shows at one moment; one every 200 ms of media time. */
export interface ZoneSample {
  readonly zoneId: string;
  readonly mediaTime: Milliseconds;
  /** Road users inside, by the class that the votes say so far; only classes that the zone takes. */
  readonly detected: Readonly<Partial<Record<RoadUserClass, number>>>;
  /** Share of the zone that is foreground, 0..1; absent: there is no background to compare with. */
  readonly foreground?: number;
  /** Share of the zone that is foreground or under the box of a tracked vehicle, 0..1. */
  readonly coverage: number;
  /** Coverage over full coverage, clipped to 1, and smoothed over the last ten samples. */
  readonly density: number;
  readonly state: DensityState;
  /** Vehicles that the picture shows and the detector does not separate; absent as PRODUCT has it. */
  readonly estimated?: number;
  /** Tracked road users inside that stand. */
  readonly stationary: number;
  /** Why `foreground` is absent, where there is a background subtraction. */
  readonly unsettled?: NonNullable<Foreground['unsettled']>;
}
