import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraActivity } from '../../src-workers/contracts/console-state';
import { usePictureMeasures } from '../live/picture-measures';
import { activityBadge } from './activity-badge';
import classes from './StateBadge.module.css';

/** On a picture, or (`inline`) in a line of text. */
export const StateBadge = memo(function StateBadge({
  cameraId,
  activity,
  inline = false,
}: {
  readonly cameraId: string;
  readonly activity: CameraActivity;
  readonly inline?: boolean;
}) {
  const seen = usePictureMeasures(cameraId).lastPaintedAt !== undefined;
  useTranslation();
  const { words, tone } = activityBadge(activity, seen);
  return (
    <span className={classes['badge']} data-tone={tone} data-inline={inline}>
      {words}
    </span>
  );
});
