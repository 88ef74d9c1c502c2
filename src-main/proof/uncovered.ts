import type { Stretch } from './strip-store';

/** Frames at the ends of a stretch, and between two, take less than this. */
const toleranceMs = 2500;

/** Whether something that was observed is missing among what is covered; both oldest first. */
export function isUncovered(
  observed: readonly { readonly from: number; readonly to: number }[],
  covered: readonly Stretch[],
): boolean {
  return observed.some(({ from, to }) => {
    let reached = from;
    for (const { fromMs, toMs } of covered) {
      if (fromMs > to || fromMs - reached > toleranceMs) break;
      reached = Math.max(reached, toMs);
    }
    // A clip of a second is no end of anything.
    return to - reached > Math.min(toleranceMs, (to - from) / 2);
  });
}
