import type { Kmh, Milliseconds } from '../units';
import { densityStates, type DensityState, type DensityThresholds } from './density-state';

/** No state lasts shorter than this. */
const leastHoldMs = 2000;
/** A queue at a standstill, and traffic that flows however dense it is. */
export const jamBelowKmh = 10;
const flowsAboveKmh = 15;

/** What one sample of a zone says. */
export interface DensityReading {
  readonly mediaTime: Milliseconds;
  /** Smoothed, 0..1. */
  readonly density: number;
  /** Mean of the vehicles inside; absent: none was measured, and density decides alone. */
  readonly meanSpeed?: Kmh;
}

/**
 * The state of one zone: neighbour steps only, entered above one density and left below a lower one.
 * A jam is also a matter of speed where it is known.
 */
export class DensityMachine {
  #state: DensityState = 'normal';
  #since = Number.NEGATIVE_INFINITY;

  get state(): DensityState {
    return this.#state;
  }

  step(reading: DensityReading, thresholds: DensityThresholds): DensityState {
    if (reading.mediaTime - this.#since < leastHoldMs) return this.#state;
    const next = neighbour(this.#state, reading, thresholds);
    if (next !== this.#state) {
      this.#state = next;
      this.#since = reading.mediaTime;
    }
    return this.#state;
  }
}

function neighbour(
  state: DensityState,
  { density, meanSpeed }: DensityReading,
  thresholds: DensityThresholds,
): DensityState {
  const index = densityStates.indexOf(state);
  const [below, above] = [densityStates[index - 1], densityStates[index + 1]];
  if (above !== undefined && above !== 'normal' && density > thresholds[above].enter) {
    const stands = meanSpeed === undefined || meanSpeed < jamBelowKmh;
    if (above !== 'jam' || stands) return above;
  }
  if (below === undefined || state === 'normal') return state;
  const flows = state === 'jam' && meanSpeed !== undefined && meanSpeed > flowsAboveKmh;
  return density < thresholds[state].leave || flows ? below : state;
}
