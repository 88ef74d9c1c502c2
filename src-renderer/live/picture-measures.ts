import { useCallback, useSyncExternalStore } from 'react';
import type { DensityState } from '../../src-workers/domain/density/density-state';
import { AgeWindow } from './age-window';
import { onPicturePainted, type PaintedPicture } from './painted-pictures';

/** How the pictures of one camera arrive in this window, published once a second. */
export interface PictureMeasures {
  /** From leaving the decoder to being painted, over the last 10 s; of live cameras. */
  readonly ageP50Ms?: number;
  readonly ageP95Ms?: number;
  readonly paintedFps: number;
  /** Epoch ms; absent: nothing was painted yet. */
  readonly lastPaintedAt?: number;
  /** Epoch ms when what was painted last left the decoder; of a file, when it was painted. */
  readonly lastPictureAt?: number;
  /** The worst of the zones of what was painted last; absent: not measured. */
  readonly zoneState?: DensityState;
}

interface CameraMeasures {
  readonly window: AgeWindow;
  last: PaintedPicture | undefined;
  published: PictureMeasures;
}

const publishEveryMs = 1000;
/** A picture after such a silence is told at once: a notice about its absence must not stay. */
const silenceMs = 2000;
const nothing: PictureMeasures = { paintedFps: 0 };

const cameras = new Map<string, CameraMeasures>();
const subscribers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const measuresOf = (cameraId: string): CameraMeasures => {
  let measures = cameras.get(cameraId);
  if (!measures) {
    measures = { window: new AgeWindow(), last: undefined, published: nothing };
    cameras.set(cameraId, measures);
  }
  return measures;
};

onPicturePainted((painted) => {
  const measures = measuresOf(painted.cameraId);
  const silent = painted.paintedAt - (measures.last?.paintedAt ?? 0) > silenceMs;
  // It changes rarely, and then it is what the tile is looked at for.
  const changed = painted.zoneState !== measures.last?.zoneState;
  measures.window.add(painted.paintedAt, painted.ageMs);
  measures.last = painted;
  if (silent || changed) publish();
});

function publish(): void {
  const now = Date.now();
  for (const measures of cameras.values()) {
    const { last } = measures;
    measures.published = {
      ...measures.window.measure(now),
      ...(last && {
        lastPaintedAt: last.paintedAt,
        lastPictureAt: last.paintedAt - (last.ageMs ?? 0),
        ...(last.zoneState !== undefined && { zoneState: last.zoneState }),
      }),
    };
  }
  for (const subscriber of subscribers) subscriber();
}

function subscribe(subscriber: () => void): () => void {
  subscribers.add(subscriber);
  timer ??= setInterval(publish, publishEveryMs);
  return () => {
    subscribers.delete(subscriber);
    if (subscribers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

export function usePictureMeasures(cameraId: string): PictureMeasures {
  const read = useCallback(() => cameras.get(cameraId)?.published ?? nothing, [cameraId]);
  return useSyncExternalStore(subscribe, read);
}
