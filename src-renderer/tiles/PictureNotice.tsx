import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { IconRefresh, IconVideoOff } from '@tabler/icons-react';
import type { CameraActivity, LiveActivity } from '../../src-workers/contracts/console-state';
import { run, usePending } from '../commands/run';
import { usePictureMeasures } from '../live/picture-measures';
import { useNow } from '../state/now';
import classes from './PictureNotice.module.css';
import { pictureNote } from './state-line';
import { engineSentence, originalOf } from '../language/engine/engine-sentence';
import { t } from '../language/language';

/**
 * Laid over the picture where there is none, or where it will not go on by itself: why, and what can be
 * done about it. That a picture is old the picture itself says.
 */
export function PictureNotice({
  cameraId,
  activity,
}: {
  readonly cameraId: string;
  readonly activity: CameraActivity;
}) {
  useTranslation();
  if (activity.kind === 'failed')
    return (
      <Notice
        words={engineSentence(activity.failure)}
        original={originalOf(activity.failure)}
        aside={activity.failure.code}
        retry={{ title: t('Retry'), cameraId }}
      />
    );
  if (activity.kind === 'live' && activity.phase !== 'running')
    return <LiveNotice cameraId={cameraId} activity={activity} />;
  return null;
}

function LiveNotice({
  cameraId,
  activity,
}: {
  readonly cameraId: string;
  readonly activity: LiveActivity;
}) {
  const note = pictureNote(activity, useNow()) ?? '';
  const seen = usePictureMeasures(cameraId).lastPaintedAt !== undefined;
  const { failure, phase } = activity;
  if (phase === 'backing-off')
    return (
      <Notice
        words={failure ? engineSentence(failure) : t('The camera cannot be reached.')}
        original={failure && originalOf(failure)}
        aside={note}
        below={seen}
        retry={{ title: t('Try now'), cameraId }}
      />
    );
  return seen && phase === 'stalled' ? null : <Notice words={note} below={seen} />;
}

interface NoticeProps {
  readonly words: string;
  /** As the engine said it, where that is another language. */
  readonly original?: string | undefined;
  readonly aside?: string;
  /** Along the lower edge, so that the last picture stays in sight. */
  readonly below?: boolean;
  readonly retry?: { readonly title: string; readonly cameraId: string };
}

function Notice({ words, original, aside, below = false, retry }: NoticeProps) {
  const [pending, start] = usePending();
  return (
    <div className={classes['notice']} data-below={below}>
      {!below && <IconVideoOff className={classes['icon']} size={28} stroke={1.5} aria-hidden />}
      <p className={`${classes['words']} selectable`} role="status" title={original}>
        {words}
      </p>
      {aside !== undefined && <p className={classes['aside']}>{aside}</p>}
      {retry && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={pending}
          onClick={() => start(() => run({ kind: 'retry-camera', cameraId: retry.cameraId }))}
        >
          {retry.title}
        </Button>
      )}
    </div>
  );
}
