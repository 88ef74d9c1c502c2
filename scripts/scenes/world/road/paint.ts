/**
 * Sizes of German markings in towns (Richtlinien für die Markierung von Straßen, RMS, part 1):
 * narrow lines 0.12 m, broad lines 0.25 m, guiding lines 3 m painted and 6 m left out, stop lines 0.50 m,
 * zebra stripes 0.50 m.
 */
export const lineWidthMetres = 0.12;
export const bicycleLineWidthMetres = 0.25;
export const stopLineWidthMetres = 0.5;
export const zebraStripeMetres = 0.5;
export const shortDash = [3, 6] as const;
export const doubleLineGapMetres = 0.12;

/** Asphalt outside of the outermost line, up to the kerb. */
export const outerStripMetres = 0.5;
export const pavementMetres = 2.5;
