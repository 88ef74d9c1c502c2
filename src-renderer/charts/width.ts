import { useCallback, useState } from 'react';

/**
 * The width of an element, for a chart in it: recharts' own responsive container draws twice for
 * every change of its data.
 * @returns CSS pixels, 0 before it was measured, and the ref for the element
 */
export function useWidth(): [width: number, measure: (element: HTMLElement | null) => void] {
  const [width, setWidth] = useState(0);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, measure];
}
