import type { Page } from 'playwright';
import { picturePaintedEvent } from '../../../src-renderer/live/painted-pictures';

/** What a window with many tiles did in a stretch of time. */
export interface GridWork {
  /** Pictures painted per second, of each tile. */
  readonly fps: readonly number[];
  /** Tasks of the page's main thread above 50 ms. */
  readonly longTasks: number;
  /** From a key that the window got to the page hearing of it, ms. */
  readonly inputDelays: readonly number[];
  /** From that key to the next frame of the window, ms. */
  readonly inputToFrame: readonly number[];
  readonly jpegBytes: number;
  readonly pictures: number;
  /** Of painting on the main thread, ms. */
  readonly paintMs: number;
}

/** A key that means nothing to the console. */
const key = 'F8';
const pressEveryMs = 200;

/** Watches the window for so long, from inside the page, while keys are pressed. */
export async function watchGrid(window: Page, milliseconds: number): Promise<GridWork> {
  const watching = window.evaluate(
    async ({ event, key, milliseconds }) => {
      const painted = new Map<string, number>();
      const inputDelays: number[] = [];
      const inputToFrame: number[] = [];
      let [longTasks, jpegBytes, pictures, paintMs] = [0, 0, 0, 0];
      const onPainted = (happened: Event): void => {
        const { detail } = happened as CustomEvent<{
          cameraId: string;
          jpegBytes: number;
          paintMs: number;
        }>;
        painted.set(detail.cameraId, (painted.get(detail.cameraId) ?? 0) + 1);
        jpegBytes += detail.jpegBytes;
        paintMs += detail.paintMs;
        pictures += 1;
      };
      const onKey = (pressed: KeyboardEvent): void => {
        if (pressed.key !== key) return;
        inputDelays.push(performance.now() - pressed.timeStamp);
        requestAnimationFrame(() => inputToFrame.push(performance.now() - pressed.timeStamp));
      };
      const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
      observer.observe({ entryTypes: ['longtask'] });
      document.addEventListener(event, onPainted);
      globalThis.addEventListener('keydown', onKey, { capture: true });
      const began = performance.now();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      const seconds = (performance.now() - began) / 1000;
      document.removeEventListener(event, onPainted);
      globalThis.removeEventListener('keydown', onKey, { capture: true });
      observer.disconnect();
      const fps = [...painted.values()].map((count) => count / seconds);
      return { fps, longTasks, inputDelays, inputToFrame, jpegBytes, pictures, paintMs };
    },
    { event: picturePaintedEvent, key, milliseconds },
  );
  let over = false;
  const result = watching.finally(() => (over = true));
  while (!over) {
    await window.keyboard.press(key);
    await new Promise((resolve) => setTimeout(resolve, pressEveryMs));
  }
  return result;
}

/**
 * Decodes and draws one picture of this size again and again: what of a tile nobody can do without.
 * Returns how many.
 */
export function decodePictures(
  window: Page,
  size: { readonly width: number; readonly height: number },
  milliseconds: number,
): Promise<number> {
  return window.evaluate(
    async ({ size, milliseconds }) => {
      const canvas = document.createElement('canvas');
      canvas.width = size.width;
      canvas.height = size.height;
      const context = canvas.getContext('2d', { alpha: false })!;
      // As busy as a street: noise over a gradient, at the usual quality.
      for (let index = 0; index < 1500; index += 1) {
        context.fillStyle = `hsl(${(index * 47) % 360} 40% ${30 + (index % 40)}%)`;
        const [x, y] = [(index * 71) % size.width, (index * 43) % size.height];
        context.fillRect(x, y, 4 + (index % 17), 3 + (index % 9));
      }
      const blob = await new Promise<Blob | null>((resolve) =>
        canvas.toBlob(resolve, 'image/jpeg', 0.8),
      );
      const end = performance.now() + milliseconds;
      let pictures = 0;
      while (performance.now() < end) {
        const bitmap = await createImageBitmap(blob!);
        context.drawImage(bitmap, 0, 0);
        bitmap.close();
        pictures += 1;
      }
      return pictures;
    },
    { size, milliseconds },
  );
}
