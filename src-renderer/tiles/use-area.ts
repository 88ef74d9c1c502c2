import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Area } from './arrangement';

/** Before it was measured: a usual window. */
const usual: Area = { width: 1200, height: 800 };

/** The size of an element in whole CSS pixels. */
export function useArea(element: RefObject<HTMLElement | null>): Area {
  const [area, setArea] = useState(usual);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current;
      setArea((before) =>
        before.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return area;
}
