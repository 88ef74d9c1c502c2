import type { PreviewWish } from '../../src-workers/contracts/preview-wish';

/** Of a picture that fills the page: what a screen without a graphics card paints with ease. */
const mostFps = 30;
/** Below this, boxes seem to jump. */
const leastFps = 10;
/** Pictures per second of all tiles together that leave the window time for its person. */
const fpsOfAll = 160;

/**
 * What a tile can use of its camera's pictures.
 * @param side of the tile's picture, in pixels of the screen
 * @param tiles how many are shown at once
 */
export function previewOfTile(side: number, tiles: number): PreviewWish {
  const share = Math.round(fpsOfAll / Math.max(1, tiles));
  return {
    longestSide: Math.max(16, Math.min(8192, Math.round(side))),
    fps: Math.max(leastFps, Math.min(mostFps, share)),
  };
}
