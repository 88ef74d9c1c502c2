import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { PictureSize } from '../../src-workers/domain/units';
import { placePicture, type Placement } from './picture-placement';

/** The size of an element in whole CSS pixels, and where a picture lies in it. */
export function usePlacement(
  element: RefObject<HTMLElement | null>,
  picture: PictureSize | undefined,
): { readonly size: PictureSize; readonly place: Placement } | undefined {
  const [size, setSize] = useState<PictureSize>();
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = current;
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return useMemo(
    () => size && picture && { size, place: placePicture(picture, size, window.devicePixelRatio) },
    [size, picture],
  );
}
