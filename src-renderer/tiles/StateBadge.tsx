import { memo } from 'react';
import type { CameraActivity } from '../../src-workers/contracts/console-state';
import { activityBadge } from './activity-badge';
import classes from './StateBadge.module.css';

/** On a picture, or (`inline`) in a line of text. */
export const StateBadge = memo(function StateBadge({
  activity,
  inline = false,
}: {
  readonly activity: CameraActivity;
  readonly inline?: boolean;
}) {
  const { words, tone } = activityBadge(activity);
  return (
    <span className={classes['badge']} data-tone={tone} data-inline={inline}>
      {words}
    </span>
  );
});
