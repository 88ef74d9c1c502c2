import type { PictureSize } from '../../src-workers/domain/units';
import type { Placement } from '../live/picture-placement';
import { panned, wholePicture, zoomedAt, zoomStep, type PictureZoom } from '../live/picture-zoom';
import type { DrawingKey } from './drawing-keys';

/** Of the canvas, with one key. */
const panShare = 0.15;
const pans: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What a key makes of the zoom; undefined: nothing, others may have it. */
export function zoomOfKey(
  { key, ctrlKey, metaKey, altKey }: DrawingKey,
  zoom: PictureZoom,
  fit: Placement,
  canvas: PictureSize,
): PictureZoom | undefined {
  if (altKey) return undefined;
  const pan = pans[key];
  if (ctrlKey || metaKey) {
    if (!pan || zoom.scale === 1) return undefined;
    const [right, down] = [pan[0] * canvas.width * panShare, pan[1] * canvas.height * panShare];
    return panned(zoom, right, down, fit, canvas);
  }
  const middle = { x: canvas.width / 2, y: canvas.height / 2 };
  switch (key) {
    case '+':
    case '=':
      return zoomedAt(zoom, zoomStep, middle, fit, canvas);
    case '-':
    case '_':
      return zoom.scale === 1 ? undefined : zoomedAt(zoom, 1 / zoomStep, middle, fit, canvas);
    // Where nothing is zoomed it shows all cameras.
    case '0':
      return zoom.scale === 1 ? undefined : wholePicture;
    default:
      return undefined;
  }
}
