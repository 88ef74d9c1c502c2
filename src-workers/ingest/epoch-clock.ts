/** The two clocks may differ by this much before the finer one is set anew. */
const toleranceMs = 20;

let origin = performance.timeOrigin;

/**
 * Epoch milliseconds with fractions, comparable between the threads and processes of a machine. The
 * fine clock stands still while the machine sleeps and does not follow when the system's is set, so
 * it is held against that one.
 */
export function epochNow(): number {
  const fine = origin + performance.now();
  const coarse = Date.now();
  if (Math.abs(fine - coarse) <= toleranceMs) return fine;
  origin += coarse - fine;
  return coarse;
}
