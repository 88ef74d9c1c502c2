import type { Instant } from '../units';
import type { Bin } from './clock-bins';

/** A 15-minute bin with the vehicles of all classes; undefined: not observed (long enough). */
export interface QuarterHour extends Bin {
  readonly vehicles: number | undefined;
}

export interface PeakHour {
  readonly start: Instant;
  readonly end: Instant;
  /** Vehicles in the hour. */
  readonly volume: number;
  /** V / (4 V15), 0.25 (all in one quarter) to 1 (even); undefined without a vehicle. */
  readonly peakHourFactor: number | undefined;
}

/**
 * The highest four consecutive 15-minute bins (HCM), the earliest of equals; undefined when no four
 * consecutive bins were all observed. The bins come in the order of time.
 */
export function peakHour(quarters: readonly QuarterHour[]): PeakHour | undefined {
  let peak: PeakHour | undefined;
  for (let first = 0; first + 4 <= quarters.length; first += 1) {
    const hour = quarters.slice(first, first + 4);
    const joined = hour.every(({ start }, index) => index === 0 || hour[index - 1]!.end === start);
    const volumes = hour.flatMap(({ vehicles }) => (vehicles === undefined ? [] : [vehicles]));
    if (!joined || volumes.length < 4) continue;
    const volume = volumes.reduce((sum, vehicles) => sum + vehicles, 0);
    if (peak !== undefined && volume <= peak.volume) continue;
    peak = {
      start: hour[0]!.start,
      end: hour[3]!.end,
      volume,
      peakHourFactor: peakHourFactor(volumes),
    };
  }
  return peak;
}

/** PHF = V / (4 V15) of the four 15-minute volumes of an hour (HCM). */
export function peakHourFactor(quarters: readonly number[]): number | undefined {
  const highest = Math.max(...quarters);
  if (!(highest > 0)) return undefined;
  return quarters.reduce((sum, vehicles) => sum + vehicles, 0) / (4 * highest);
}
