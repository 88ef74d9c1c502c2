import type { DensityThresholds } from '../density/density-state';

/** What an operator says of a zone besides where it is; everything is optional. PRODUCT section 4. */
export interface ZoneSettings {
  /** Vehicles that fill it; estimates need it. */
  readonly capacity?: number;
  /** Share of the zone that a standing queue covers, 0..1. */
  readonly fullCoverage?: number;
  readonly thresholds?: DensityThresholds;
  readonly speedLimitKmh?: number;
  readonly lanes?: number;
  /** In which vehicles travel: clockwise from the picture's upper edge, 0..360. */
  readonly directionDegrees?: number;
  /** Level of service is said only where nothing but traffic itself slows vehicles down. */
  readonly uninterruptedFlow?: boolean;
  /** No pedestrian belongs here. */
  readonly vehiclesOnly?: boolean;
}
