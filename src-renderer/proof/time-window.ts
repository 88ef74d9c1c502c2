/** A stretch of media time in ms: what a strip shows from its left edge to its right one, or what is kept. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Thirty frames at 15 fps: nearer, a road user is wider than the strip. */
export const shortestMs = 2000;
/** Longer, marks hide what they mark, and the pictures of a long strip fill the memory. */
export const longestMs = 3_600_000;
/** One column of 15 fps a pixel, on a strip as wide as the grid: shapes keep their proportions. */
export const usualMs = 60_000;

export const spanOf = ({ fromMs, toMs }: TimeWindow): number => toMs - fromMs;

/** @returns CSS pixels from the left edge; outside the window too */
export const xOf = (window: TimeWindow, width: number, mediaTimeMs: number): number =>
  ((mediaTimeMs - window.fromMs) / spanOf(window)) * width;

export const timeAt = (window: TimeWindow, width: number, x: number): number =>
  window.fromMs + (x / width) * spanOf(window);

export const contains = ({ fromMs, toMs }: TimeWindow, mediaTimeMs: number): boolean =>
  mediaTimeMs >= fromMs && mediaTimeMs <= toMs;

/** The same span, moved so that it shows as much of `extent` as it can; a short strip stands left. */
export function within(window: TimeWindow, extent: TimeWindow): TimeWindow {
  const span = spanOf(window);
  const latest = Math.max(extent.fromMs, extent.toMs - span);
  const fromMs = Math.max(extent.fromMs, Math.min(latest, window.fromMs));
  return { fromMs, toMs: fromMs + span };
}

export const moved = (window: TimeWindow, byMs: number, extent: TimeWindow): TimeWindow =>
  within({ fromMs: window.fromMs + byMs, toMs: window.toMs + byMs }, extent);

/** @param factor below 1: nearer. What is at `atMs` stays where it is seen. */
export function zoomed(
  window: TimeWindow,
  factor: number,
  atMs: number,
  extent: TimeWindow,
): TimeWindow {
  const span = spanOf(window);
  // Nobody gains from seeing nothing beside the strip, but a new strip is shorter than what is usual.
  const most = Math.min(longestMs, Math.max(spanOf(extent), usualMs));
  const wanted = Math.max(shortestMs, Math.min(most, span * factor));
  const fromMs = atMs - ((atMs - window.fromMs) / span) * wanted;
  return within({ fromMs, toMs: fromMs + wanted }, extent);
}

/** The newest end of the strip at the right edge. */
export const newest = (window: TimeWindow, extent: TimeWindow): TimeWindow =>
  within({ fromMs: extent.toMs - spanOf(window), toMs: extent.toMs }, extent);

/** All of it, as far as one can see that much. */
export function whole(extent: TimeWindow): TimeWindow {
  const span = Math.max(shortestMs, Math.min(longestMs, spanOf(extent)));
  return { fromMs: extent.fromMs, toMs: extent.fromMs + span };
}

/** Moves no further than needed for `mediaTimeMs` to be seen, not quite at the edge. */
export function showing(window: TimeWindow, mediaTimeMs: number, extent: TimeWindow): TimeWindow {
  const margin = spanOf(window) * 0.12;
  if (mediaTimeMs < window.fromMs + margin)
    return moved(window, mediaTimeMs - margin - window.fromMs, extent);
  if (mediaTimeMs > window.toMs - margin)
    return moved(window, mediaTimeMs + margin - window.toMs, extent);
  return window;
}
