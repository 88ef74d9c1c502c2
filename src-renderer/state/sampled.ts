import { startTransition, useEffect, useRef, useState } from 'react';

/** `value`, but a new one at most once in `everyMs`: charts are dear to draw and slow to read. */
export function useSampled<Value>(value: Value, everyMs: number): Value {
  const [sample, setSample] = useState(value);
  const takenAt = useRef<number>(undefined);
  useEffect(() => {
    // The first value is shown already.
    takenAt.current ??= performance.now();
    const waitMs = takenAt.current + everyMs - performance.now();
    const take = () => {
      takenAt.current = performance.now();
      // Interruptible: pictures are painted while a chart is being made.
      startTransition(() => setSample(value));
    };
    if (waitMs <= 0) {
      take();
      return;
    }
    const timer = setTimeout(take, waitMs);
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return sample;
}
