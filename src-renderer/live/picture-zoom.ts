import { createStore } from 'zustand/vanilla';
import type { PictureSize } from '../../src-workers/domain/units';
import type { CanvasPoint, Placement } from './picture-placement';

/** How much of a picture fills its canvas, and which part of it. */
export interface PictureZoom {
  /** 1: the whole picture. */
  readonly scale: number;
  /** In the middle of the canvas, in 0..1 of the picture. */
  readonly x: number;
  readonly y: number;
}

export const wholePicture: PictureZoom = { scale: 1, x: 0.5, y: 0.5 };
/** Beyond it a picture of 640 pixels is nothing but squares. */
export const mostScale = 12;
/** Of a key or a button. */
export const zoomStep = 1.5;

/**
 * Where a picture lies on its canvas that is zoomed: a placement like any other, but larger than the
 * canvas. What is painted by it keeps its size in pixels of the screen. As long as the picture is larger
 * than the canvas it leaves no gap there.
 * @param fit of the whole picture
 */
export function zoomedPlace(
  fit: Placement,
  canvas: PictureSize,
  zoom: PictureZoom,
  devicePixelRatio = 1,
): Placement {
  if (zoom.scale <= 1) return fit;
  const snap = (length: number): number => Math.round(length * devicePixelRatio) / devicePixelRatio;
  const width = snap(fit.width * zoom.scale);
  const height = snap(fit.height * zoom.scale);
  return {
    left: snap(lies(canvas.width / 2 - zoom.x * width, width, canvas.width)),
    top: snap(lies(canvas.height / 2 - zoom.y * height, height, canvas.height)),
    width,
    height,
  };
}

/** Zoomed by a factor so that what is at a place of the canvas stays there. */
export function zoomedAt(
  zoom: PictureZoom,
  factor: number,
  at: CanvasPoint,
  fit: Placement,
  canvas: PictureSize,
): PictureZoom {
  const scale = Math.min(mostScale, Math.max(1, zoom.scale * factor));
  // Steps of a wheel never add up to exactly 1.
  if (scale < 1.01 || fit.width <= 0 || fit.height <= 0) return wholePicture;
  const before = zoomedPlace(fit, canvas, zoom);
  const [x, y] = [(at.x - before.left) / before.width, (at.y - before.top) / before.height];
  const [width, height] = [fit.width * scale, fit.height * scale];
  return inside(
    {
      scale,
      x: (canvas.width / 2 - at.x + x * width) / width,
      y: (canvas.height / 2 - at.y + y * height) / height,
    },
    fit,
    canvas,
  );
}

/** Moved with the hand: the picture goes so far to the right and down, in CSS pixels. */
export function panned(
  zoom: PictureZoom,
  right: number,
  down: number,
  fit: Placement,
  canvas: PictureSize,
): PictureZoom {
  if (zoom.scale <= 1) return zoom;
  return inside(
    {
      ...zoom,
      x: zoom.x - right / (fit.width * zoom.scale),
      y: zoom.y - down / (fit.height * zoom.scale),
    },
    fit,
    canvas,
  );
}

/** What of a placed picture is on its canvas. */
export function seenPart(place: Placement, canvas: PictureSize): Placement {
  const left = Math.max(0, place.left);
  const top = Math.max(0, place.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(canvas.width, place.left + place.width) - left),
    height: Math.max(0, Math.min(canvas.height, place.top + place.height) - top),
  };
}

/** The middle of what is really shown: a hand that pulls further has nothing to come back from. */
function inside(zoom: PictureZoom, fit: Placement, canvas: PictureSize): PictureZoom {
  const place = zoomedPlace(fit, canvas, zoom);
  return {
    scale: zoom.scale,
    x: (canvas.width / 2 - place.left) / place.width,
    y: (canvas.height / 2 - place.top) / place.height,
  };
}

const lies = (wanted: number, length: number, room: number): number =>
  length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, wanted));

interface ZoomedCamera {
  readonly cameraId?: string;
  readonly zoom: PictureZoom;
}

/** One camera is zoomed at a time, the selected one. Read by its picture without a render. */
export const pictureZoom = createStore<ZoomedCamera>(() => ({ zoom: wholePicture }));

export const zoomOf = (cameraId: string, zoomed: ZoomedCamera = pictureZoom.getState()) =>
  zoomed.cameraId === cameraId ? zoomed.zoom : wholePicture;

export const setZoom = (cameraId: string, zoom: PictureZoom): void =>
  pictureZoom.setState({ cameraId, zoom });

export const resetZoom = (cameraId: string): void => {
  if (zoomOf(cameraId) !== wholePicture) setZoom(cameraId, wholePicture);
};
