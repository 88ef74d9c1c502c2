/** A flow is said only of a bin that was observed for this share (PRODUCT section 5). */
const leastObservedShare = 0.8;

/**
 * Road users per hour, count x 3600 / observed seconds; undefined where less than 80 % of the bin
 * was observed.
 */
export function hourlyFlow(count: number, observedMs: number, binMs: number): number | undefined {
  if (observedMs <= 0 || observedMs < leastObservedShare * binMs) return undefined;
  return (count * 3_600_000) / observedMs;
}
