import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraActivity } from '../../src-workers/contracts/console-state';
import type { DensityState } from '../../src-workers/domain/density/density-state';
import { usePictureMeasures } from '../live/picture-measures';
import { useCameraPart } from '../state/console-store';
import { activityBadge, type Tone } from './activity-badge';
import { StateBadge } from './StateBadge';
import classes from './StateBadge.module.css';
import { worstZoneState } from './zone-state';

const tones: Readonly<Record<DensityState, Tone>> = {
  normal: 'good',
  warning: 'warning',
  heavy: 'heavy',
  jam: 'bad',
};

/**
 * The worst state of the camera's zones at the moment that the picture shows; where none is measured, or
 * the camera is in trouble, what the camera is at.
 */
export const TileBadge = memo(function TileBadge({
  cameraId,
  activity,
}: {
  readonly cameraId: string;
  readonly activity: CameraActivity;
}) {
  const { t } = useTranslation();
  const measured = useCameraPart(cameraId, ({ counts }) => worstZoneState(counts));
  const { zoneState: painted } = usePictureMeasures(cameraId);
  const state = painted ?? measured;
  const { tone } = activityBadge(activity);
  const trouble =
    activity.kind === 'off' || tone === 'bad' || tone === 'heavy' || tone === 'warning';
  if (state === undefined || trouble) return <StateBadge cameraId={cameraId} activity={activity} />;
  const words = { normal: t('normal'), warning: t('warning'), heavy: t('heavy'), jam: t('jam') };
  return (
    <span
      className={classes['badge']}
      data-tone={tones[state]}
      data-inline={false}
      aria-label={t('Traffic: {{state}}', { state: words[state] })}
    >
      {words[state]}
    </span>
  );
});
