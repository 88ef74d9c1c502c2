/** How dense the traffic of a zone is, in steps of which only neighbours follow one another. */
export const densityStates = ['normal', 'warning', 'heavy', 'jam'] as const;
export type DensityState = (typeof densityStates)[number];

/** A state is entered above one smoothed density and left below a lower one. */
export interface DensityThreshold {
  readonly enter: number;
  readonly leave: number;
}

/** Of the states above `normal`. */
export type DensityThresholds = Readonly<Record<Exclude<DensityState, 'normal'>, DensityThreshold>>;

/** PRODUCT section 5. */
export const defaultDensityThresholds: DensityThresholds = {
  warning: { enter: 0.3, leave: 0.2 },
  heavy: { enter: 0.6, leave: 0.5 },
  jam: { enter: 0.8, leave: 0.7 },
};
