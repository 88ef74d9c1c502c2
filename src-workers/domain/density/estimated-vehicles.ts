import type { DensityState } from './density-state';

/**
 * Vehicles that the picture shows and the detector cannot separate; undefined in light traffic, where it
 * separates them, and without a capacity. Added to `detected` it is what is shown as `combined`; it never
 * belongs to a throughput.
 */
export const estimatedVehicles = (
  state: DensityState,
  density: number,
  detected: number,
  capacity: number | undefined,
): number | undefined =>
  capacity === undefined || state === 'normal' || state === 'warning'
    ? undefined
    : Math.max(0, density * capacity - detected);
