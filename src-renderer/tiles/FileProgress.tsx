import { memo } from 'react';
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CameraActivity } from '../../src-workers/contracts/console-state';
import classes from './FileProgress.module.css';

/** How far the analysis of a file is, along the lower edge of its picture. */
export const FileProgress = memo(function FileProgress({
  activity,
}: {
  readonly activity: CameraActivity;
}) {
  const { t } = useTranslation();
  if (!('progress' in activity) && activity.kind !== 'analysing') return null;
  const { progress } = activity;
  const moving = activity.kind === 'analysing' || activity.kind === 'recounting';
  return (
    <Progress
      className={classes['progress']}
      aria-label={t('Analysed')}
      size={4}
      radius={0}
      // A file that does not say its length still shows that it is being worked on.
      value={progress === undefined ? 100 : progress * 100}
      striped={progress === undefined}
      animated={progress === undefined && moving}
      color={moving ? 'signal' : 'gray'}
    />
  );
});
