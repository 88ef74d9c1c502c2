import type { Page } from 'playwright';
import { picturePaintedEvent } from '../../../src-renderer/live/painted-pictures';

/** What the window did in a stretch of time. */
export interface WindowWork {
  /** From leaving the decoder to its pixels painted, ms, of all cameras. */
  readonly ages: readonly number[];
  readonly paintedFps: number;
  /** Tasks of the page's main thread above 50 ms. */
  readonly longTasks: number;
}

/** Watches the window for so long, from inside the page. */
export function watchWindow(window: Page, milliseconds: number): Promise<WindowWork> {
  return window.evaluate(
    async ({ event, milliseconds }) => {
      const ages: number[] = [];
      let painted = 0;
      let longTasks = 0;
      const onPainted = (happened: Event): void => {
        painted += 1;
        const { ageMs } = (happened as CustomEvent<{ ageMs?: number }>).detail;
        if (ageMs !== undefined) ages.push(ageMs);
      };
      const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
      observer.observe({ entryTypes: ['longtask'] });
      document.addEventListener(event, onPainted);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      document.removeEventListener(event, onPainted);
      observer.disconnect();
      return { ages, paintedFps: (painted * 1000) / milliseconds, longTasks };
    },
    { event: picturePaintedEvent, milliseconds },
  );
}

/** The value below which so many in a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
  if (value === undefined) throw new RangeError('no figures');
  return value;
}
