import { useTranslation } from 'react-i18next';
import { useCameraPart } from '../state/console-store';
import { useNow } from '../state/now';
import { durationText } from '../format/durations';
import { usePictureMeasures } from './picture-measures';
import classes from './CameraPicture.module.css';

/** From then on a live picture is not what the road looks like. PRODUCT section 1. */
export const staleAfterMs = 2000;

/** Hatches the picture of a live camera that is too old, and says how old it is; seen without colours. */
export function StalePicture({ cameraId }: { readonly cameraId: string }) {
  const live = useCameraPart(cameraId, ({ activity }) => activity.kind === 'live');
  // Only a live picture ages, so only it renders with the clock.
  return live ? <PictureAge cameraId={cameraId} /> : null;
}

function PictureAge({ cameraId }: { readonly cameraId: string }) {
  const { t } = useTranslation();
  const { lastPictureAt } = usePictureMeasures(cameraId);
  const now = useNow();
  if (lastPictureAt === undefined) return null;
  const ageMs = now - lastPictureAt;
  if (ageMs < staleAfterMs) return null;
  return (
    <div className={classes['stale']} role="status">
      <span>{t('No picture for')}</span> <b>{durationText(ageMs)}</b>
    </div>
  );
}
