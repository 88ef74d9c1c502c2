import { spanOf, type TimeWindow } from './time-window';

/** @returns shares of the whole strip, 0..1; undefined where all of it is seen */
export function thumbOf(
  window: TimeWindow,
  extent: TimeWindow,
): { readonly from: number; readonly to: number } | undefined {
  const all = spanOf(extent);
  if (all <= 0 || spanOf(window) >= all) return undefined;
  const share = (ms: number): number => Math.max(0, Math.min(1, (ms - extent.fromMs) / all));
  return { from: share(window.fromMs), to: share(window.toMs) };
}
