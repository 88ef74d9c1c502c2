import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { usePictureMeasures, type PictureMeasures } from '../live/picture-measures';
import { useNow } from '../state/now';
import { engineSentence } from '../language/engine/engine-sentence';
import { pictureNote, stateLine } from '../tiles/state-line';

/** What a camera is at, in words. */
export function CurrentWords({ camera }: { readonly camera: CameraState }) {
  useTranslation();
  const now = useNow();
  const measures = usePictureMeasures(camera.id);
  return currentWords(camera, measures, now);
}

function currentWords(
  camera: CameraState,
  { ageP95Ms, lastPaintedAt }: PictureMeasures,
  now: number,
): string {
  const { activity } = camera;
  if (activity.kind === 'failed') return engineSentence(activity.failure);
  const note = pictureNote(activity, now);
  if (note === undefined)
    return stateLine(camera, { ageP95Ms, seen: lastPaintedAt !== undefined }).join(' · ');
  return activity.kind === 'live' && activity.failure
    ? `${engineSentence(activity.failure)} ${note}.`
    : note;
}
