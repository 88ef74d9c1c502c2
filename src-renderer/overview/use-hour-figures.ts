import { useEffect, useState } from 'react';
import { send } from '../bridge/bridge';
import { useCameraIds } from '../state/console-store';
import { isFailure } from '../../src-workers/contracts/errors';
import { notifyError } from '../ui/notify';
import { hourFigures, type HourFigures } from './hour-figures';

/** Hours change slowly, and every camera is asked. */
const askEveryMs = 5000;
const dayMs = 86_400_000;

/** Of every camera, by its id; absent: its lines counted nothing yet. */
export function useHourFigures(): ReadonlyMap<string, HourFigures> {
  const ids = useCameraIds();
  const [known, setKnown] = useState<ReadonlyMap<string, HourFigures>>(new Map());
  useEffect(() => {
    let ended = false;
    let asking = false;
    const ask = async () => {
      if (asking || document.hidden) return;
      asking = true;
      const figures = new Map<string, HourFigures>();
      for (const id of ids) {
        const own = await figuresOf(id);
        if (own !== undefined) figures.set(id, own);
      }
      asking = false;
      if (!ended) setKnown(figures);
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [ids]);
  return known;
}

async function figuresOf(cameraId: string): Promise<HourFigures | undefined> {
  try {
    const asked = { cameraId, binMinutes: 60, lastMs: dayMs, points: 10 } as const;
    const series = await send({ kind: 'get-measures', ...asked });
    return series && hourFigures(series);
  } catch (error) {
    // The camera was removed meanwhile: there is nothing to tell.
    if (!isFailure(error) || error.code !== 'CAMERA_NOT_FOUND') notifyError(error);
    return undefined;
  }
}
