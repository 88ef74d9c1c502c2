import { startTransition, useEffect, useState } from 'react';
import type { ConsoleCommandOf } from '../../src-workers/contracts/console-command';
import { isFailure } from '../../src-workers/contracts/errors';
import type { MeasureSeries } from '../../src-workers/contracts/measures';
import { send } from '../bridge/bridge';
import { partOf, useConsole } from '../state/console-store';
import { shareStructure } from '../state/structural-sharing';
import { notifyError } from '../ui/notify';

export type MeasuresAsked = Omit<ConsoleCommandOf<'get-measures'>, 'kind' | 'cameraId'>;

const askEveryMs = 1000;

/**
 * What was measured on a camera: asked for once a second while the window is seen and something was
 * counted since. What did not change keeps its identity, so a chart of it is not drawn anew.
 * @param asked may be a new object each time
 */
export function useMeasures(
  cameraId: string | undefined,
  asked: MeasuresAsked,
): MeasureSeries | undefined {
  const key = cameraId === undefined ? undefined : JSON.stringify([cameraId, asked]);
  const [known, setKnown] = useState<{ readonly key: string; readonly series: MeasureSeries }>();
  useEffect(() => {
    if (key === undefined) return;
    const [camera, wanted] = JSON.parse(key) as [string, MeasuresAsked];
    let ended = false;
    let asking = false;
    let countsThen: unknown = key;
    const ask = async (): Promise<void> => {
      const counts = partOf(useConsole.getState().state, camera, (each) => each.counts);
      if (asking || document.hidden || counts === countsThen) return;
      asking = true;
      countsThen = counts;
      try {
        const series = await send({ kind: 'get-measures', cameraId: camera, ...wanted });
        if (!ended) startTransition(() => setKnown((before) => shared(before, key, series)));
      } catch (error) {
        // The camera was removed meanwhile: there is nothing to tell.
        if (!isFailure(error) || error.code !== 'CAMERA_NOT_FOUND') notifyError(error);
      } finally {
        asking = false;
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [key]);
  // Another period is drawn when it is there; another camera's figures must not stay.
  const ofCamera = known !== undefined && cameraOf(known.key) === cameraId;
  return ofCamera ? known.series : undefined;
}

const cameraOf = (key: string): unknown => (JSON.parse(key) as [string])[0];

function shared<Known extends { readonly key: string; readonly series: MeasureSeries }>(
  before: Known | undefined,
  key: string,
  series: MeasureSeries | undefined,
): { readonly key: string; readonly series: MeasureSeries } | undefined {
  if (series === undefined) return undefined;
  return shareStructure(before, { key, series });
}
