import { useEffect, useMemo, useRef, type PointerEvent, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { PictureSize } from '../../src-workers/domain/units';
import type { CanvasPoint, Placement } from '../live/picture-placement';
import {
  panned,
  pictureZoom,
  resetZoom,
  setZoom,
  zoomedAt,
  zoomedPlace,
  zoomOf,
} from '../live/picture-zoom';
import { isTaken } from '../ui/taken-keys';
import { HandKey } from './hand-key';
import { zoomOfKey } from './zoom-keys';

/** A wheel's notch is 100 to 120; a pinch makes many small ones. */
const wheelShare = 0.0025;

/** What takes presses of the pointer before shapes do: the hand that moves a zoomed picture. */
export interface PictureHand {
  /** Whether the press was for the hand. */
  readonly press: (event: PointerEvent<HTMLElement>) => boolean;
  readonly move: (event: PointerEvent<HTMLElement>) => boolean;
  readonly release: () => boolean;
}

/**
 * Zooms a camera's picture with Ctrl and the wheel, a pinch and keys; moves it with Space or the middle
 * button held. Another camera begins with its whole picture.
 * @param fit where the whole picture would lie
 */
export function usePictureZoom(
  cameraId: string,
  stage: RefObject<HTMLElement | null>,
  fit: Placement,
  size: PictureSize,
): { readonly place: Placement; readonly scale: number; readonly hand: PictureHand } {
  const zoom = useStore(pictureZoom, (zoomed) => zoomOf(cameraId, zoomed));
  const place = useMemo(
    () => zoomedPlace(fit, size, zoom, window.devicePixelRatio),
    [fit, size, zoom],
  );
  const handKey = useRef<HandKey>(undefined);
  useEffect(() => () => resetZoom(cameraId), [cameraId]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const key = (handKey.current = new HandKey(element, () => zoomOf(cameraId).scale > 1));
    const wheel = (event: WheelEvent): void => {
      const before = zoomOf(cameraId);
      // A pinch comes as a wheel with Ctrl.
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const factor = Math.exp(-Math.max(-300, Math.min(300, event.deltaY)) * wheelShare);
        setZoom(cameraId, zoomedAt(before, factor, placeOf(event, element), fit, size));
      } else if (before.scale > 1) {
        event.preventDefault();
        setZoom(cameraId, panned(before, -event.deltaX, -event.deltaY, fit, size));
      }
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      const next = zoomOfKey(event, zoomOf(cameraId), fit, size);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      setZoom(cameraId, next);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      key.dispose();
      element.removeEventListener('wheel', wheel);
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, [cameraId, stage, fit, size]);

  const hand = useMemo((): PictureHand => {
    let last: CanvasPoint | undefined;
    return {
      press: (event) => {
        const withSpace = event.button === 0 && handKey.current?.use() === true;
        if (!withSpace && event.button !== 1) return false;
        // The middle button would scroll.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        last = { x: event.clientX, y: event.clientY };
        return true;
      },
      move: (event) => {
        if (!last) return false;
        const [right, down] = [event.clientX - last.x, event.clientY - last.y];
        last = { x: event.clientX, y: event.clientY };
        setZoom(cameraId, panned(zoomOf(cameraId), right, down, fit, size));
        return true;
      },
      release: () => {
        const held = last !== undefined;
        last = undefined;
        return held;
      },
    };
  }, [cameraId, fit, size]);
  return { place, scale: zoom.scale, hand };
}

function placeOf({ clientX, clientY }: WheelEvent, element: HTMLElement): CanvasPoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
