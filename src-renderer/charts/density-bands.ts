import {
  defaultDensityThresholds,
  type DensityState,
  type DensityThresholds,
} from '../../src-workers/domain/density/density-state';

/** As PRODUCT section 5 has them; the same as in console.css. */
export const stateColours: Readonly<Record<DensityState, string>> = {
  normal: '#4caf50',
  warning: '#ffc107',
  heavy: '#ff9800',
  jam: '#f44336',
};

export interface DensityBand {
  readonly state: DensityState;
  /** Densities, 0..1. */
  readonly from: number;
  readonly to: number;
}

/** Where a rising density enters each state. */
export function densityBands({
  warning,
  heavy,
  jam,
}: DensityThresholds = defaultDensityThresholds): readonly DensityBand[] {
  return [
    { state: 'normal', from: 0, to: warning.enter },
    { state: 'warning', from: warning.enter, to: heavy.enter },
    { state: 'heavy', from: heavy.enter, to: jam.enter },
    { state: 'jam', from: jam.enter, to: 1 },
  ];
}
