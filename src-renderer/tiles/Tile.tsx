import { CameraPicture } from '../live/CameraPicture';
import { PlaybackBar } from '../playback/PlaybackBar';
import { useCameraPart } from '../state/console-store';
import { selectCamera, toggleFocus } from '../state/view-actions';
import { useView } from '../state/view-store';
import { FileProgress } from './FileProgress';
import { PictureNotice } from './PictureNotice';
import { StateBadge } from './StateBadge';
import { isRunningLive } from './state-line';
import classes from './Tile.module.css';
import { TileStateLine } from './TileStateLine';

interface TileProps {
  readonly cameraId: string;
}

/** One camera: its picture, what it is at, and what it counted. Each part renders by itself. */
export function Tile({ cameraId }: TileProps) {
  const name = useCameraPart(cameraId, (camera) => camera.name);
  const selected = useView(({ selectedCameraId }) => selectedCameraId === cameraId);
  if (name === undefined) return null;
  return (
    <article
      className={classes['tile']}
      data-tile={cameraId}
      data-selected={selected}
      tabIndex={0}
      aria-label={`Camera ${name}`}
      aria-current={selected}
      onFocus={() => selectCamera(cameraId)}
      onPointerDown={() => selectCamera(cameraId)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) toggleFocus();
      }}
    >
      <div
        className={classes['picture']}
        onDoubleClick={() => {
          // A double click ends a line that is being drawn.
          if (useView.getState().tool === 'select') toggleFocus();
        }}
      >
        <CameraPicture cameraId={cameraId} interactive={selected} />
        <ActivityMarks cameraId={cameraId} />
      </div>
      <Progress cameraId={cameraId} />
      <PlaybackBar cameraId={cameraId} />
      <TileStateLine cameraId={cameraId} />
    </article>
  );
}

function ActivityMarks({ cameraId }: TileProps) {
  const activity = useCameraPart(cameraId, (camera) => camera.activity);
  if (!activity) return null;
  return (
    <>
      <PictureNotice cameraId={cameraId} activity={activity} />
      <StateBadge cameraId={cameraId} activity={activity} />
      <KindMark cameraId={cameraId} />
    </>
  );
}

function Progress({ cameraId }: TileProps) {
  const activity = useCameraPart(cameraId, (camera) => camera.activity);
  return activity ? <FileProgress activity={activity} /> : null;
}

/** A picture that stands still is not called live. */
function KindMark({ cameraId }: TileProps) {
  const file = useCameraPart(cameraId, ({ source }) => source.kind === 'file');
  const live = useCameraPart(cameraId, ({ activity }) => isRunningLive(activity));
  if (file) return <span className={classes['kind']}>FILE</span>;
  return live ? <span className={`${classes['kind']} ${classes['live']}`}>LIVE</span> : null;
}
