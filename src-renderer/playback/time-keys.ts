const stepMs = 1000;
const farStepMs = 10_000;

/** Where a key leads, in ms; undefined for keys that mean no time. */
export function timeAfterKey(
  key: string,
  now: number,
  far: boolean,
  durationMs: number,
): number | undefined {
  const by = far ? farStepMs : stepMs;
  const wanted = {
    ArrowLeft: now - by,
    ArrowDown: now - by,
    ArrowRight: now + by,
    ArrowUp: now + by,
    PageDown: now - farStepMs,
    PageUp: now + farStepMs,
    Home: 0,
    End: durationMs,
  }[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(durationMs, wanted));
}
