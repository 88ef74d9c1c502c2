import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { run, usePending } from '../commands/run';
import { useNow } from '../state/now';
import classes from './PictureNotice.module.css';
import { pictureNote } from './state-line';

/**
 * Laid over the picture where it is not what it seems: why there is none, how old it is, and what can
 * be done about it. An old picture is never shown as if it were live.
 */
export function PictureNotice({
  camera,
}: {
  readonly camera: Pick<CameraState, 'id' | 'activity'>;
}) {
  const { activity, id } = camera;
  if (activity.kind === 'failed')
    return (
      <Notice
        words={activity.failure.sentence}
        aside={activity.failure.code}
        retry={{ title: 'Retry', cameraId: id }}
      />
    );
  if (activity.kind === 'live' && activity.phase !== 'running')
    return <LiveNotice cameraId={id} activity={activity} />;
  return null;
}

function LiveNotice({
  cameraId,
  activity,
}: {
  readonly cameraId: string;
  readonly activity: Extract<CameraState['activity'], { kind: 'live' }>;
}) {
  const note = pictureNote(activity, useNow()) ?? '';
  const { failure, phase } = activity;
  if (phase !== 'backing-off') return <Notice words={note} />;
  return (
    <Notice
      words={failure?.sentence ?? 'The camera cannot be reached.'}
      aside={failure ? `${failure.code} · ${note}` : note}
      retry={{ title: 'Try now', cameraId }}
    />
  );
}

function Notice({
  words,
  aside,
  retry,
}: {
  readonly words: string;
  readonly aside?: string;
  readonly retry?: { readonly title: string; readonly cameraId: string };
}) {
  const [pending, start] = usePending();
  return (
    <div className={classes['notice']} data-grave={retry !== undefined}>
      <p className={`${classes['words']} selectable`} role="status">
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
