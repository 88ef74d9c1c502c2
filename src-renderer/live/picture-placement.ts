import type { StoredPoint } from '../../src-workers/contracts/console-state';
import type { PictureSize } from '../../src-workers/domain/units';

/** A length or place on the canvas, in CSS pixels; y down. */
export interface CanvasPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a picture lies on its canvas: whole, in its own shape, in the middle. CSS pixels. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The largest place for the whole picture. Its edges lie on device pixels, so that they are sharp and
 * the overlays' half pixels are the same in every tile.
 */
export function placePicture(
  picture: PictureSize,
  canvas: PictureSize,
  devicePixelRatio = 1,
): Placement {
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height);
  if (!Number.isFinite(scale) || scale <= 0) return { left: 0, top: 0, width: 0, height: 0 };
  const snap = (length: number): number => Math.round(length * devicePixelRatio) / devicePixelRatio;
  const width = snap(picture.width * scale);
  const height = snap(picture.height * scale);
  return {
    left: snap((canvas.width - width) / 2),
    top: snap((canvas.height - height) / 2),
    width,
    height,
  };
}

export const storedToCanvas = ([x, y]: StoredPoint, place: Placement): CanvasPoint => ({
  x: place.left + x * place.width,
  y: place.top + y * place.height,
});

/** Of a place beside the picture: the nearest one on it. */
export const canvasToStored = ({ x, y }: CanvasPoint, place: Placement): StoredPoint => [
  share(x - place.left, place.width),
  share(y - place.top, place.height),
];

/** Pixels of the source picture to the canvas. */
export const pixelsToCanvas = (
  x: number,
  y: number,
  picture: PictureSize,
  place: Placement,
): CanvasPoint => ({
  x: place.left + (x / picture.width) * place.width,
  y: place.top + (y / picture.height) * place.height,
});

const share = (length: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, length / whole)) : 0;
