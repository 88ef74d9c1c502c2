/** When the carousel turns. Pure: elapsed time is passed in. */
export interface CarouselState {
  /** Until the next turn, in ms. */
  readonly remainingMs: number;
}

export interface CarouselStep {
  readonly elapsedMs: number;
  /** Somebody points at what is shown, or works on it: time stands still. */
  readonly held: boolean;
  readonly intervalMs: number;
}

/**
 * A turn begins a whole interval anew: a machine that slept, or a window that was hidden, turns once and
 * not as often as it missed. An interval that was made shorter holds from now on.
 */
export function stepCarousel(
  { remainingMs }: CarouselState,
  { elapsedMs, held, intervalMs }: CarouselStep,
): CarouselState & { readonly turns: boolean } {
  const left = Math.min(remainingMs, intervalMs);
  if (held) return { remainingMs: left, turns: false };
  const after = left - Math.max(0, elapsedMs);
  return after > 0
    ? { remainingMs: after, turns: false }
    : { remainingMs: intervalMs, turns: true };
}
