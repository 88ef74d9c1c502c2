/**
 * What a standing queue covers of a zone: vehicles do not fill their lane. Without a calibration a
 * vehicle hides more of the picture than it stands on.
 */
export const fullCoverageOf = (calibrated: boolean): number => (calibrated ? 0.35 : 0.5);

/** Coverage over full coverage, clipped to 1. */
export const densityOf = (coverage: number, fullCoverage: number): number =>
  Math.min(1, coverage / fullCoverage);

/** A jam that covers less, or a zone of which more is always covered, is no measure for anything. */
const [least, most] = [0.05, 1];
/** In a second and a half there is one vehicle that was not seen, or one that was seen twice. */
const leastSamples = 5;

/**
 * The full coverage of a zone from the moment that the operator calls a jam: the median of the samples
 * around it, to two decimals; undefined where they are too few, or nothing stands there.
 * @param coverages of the zone, 0..1, from about two seconds around that moment
 */
export function learntFullCoverage(coverages: readonly number[]): number | undefined {
  if (coverages.length < leastSamples) return undefined;
  const sorted = [...coverages].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  const learnt = Math.round(100 * median) / 100;
  return learnt >= least ? Math.min(most, learnt) : undefined;
}
