import { CameraPicture } from '../live/CameraPicture';
import { PlaybackBar } from '../playback/PlaybackBar';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { useCamera } from '../state/console-store';
import { selectCamera, toggleFocus } from '../state/view-actions';
import { useView } from '../state/view-store';
import { FileProgress } from './FileProgress';
import { PictureNotice } from './PictureNotice';
import { StateBadge } from './StateBadge';
import classes from './Tile.module.css';
import { TileStateLine } from './TileStateLine';

/** One camera: its picture, what it is at, and what it counted. Rendered when its own state changes. */
export function Tile({ cameraId }: { readonly cameraId: string }) {
  const camera = useCamera(cameraId);
  const selected = useView(({ selectedCameraId }) => selectedCameraId === cameraId);
  if (!camera) return null;
  const { activity, name } = camera;
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
        <PictureNotice camera={camera} />
        <StateBadge activity={activity} />
        <KindMark camera={camera} />
      </div>
      <FileProgress activity={activity} />
      {camera.playback && <PlaybackBar cameraId={cameraId} />}
      <TileStateLine camera={camera} />
    </article>
  );
}

/** A picture that stands still is not called live. */
function KindMark({
  camera: { source, activity },
}: {
  readonly camera: Pick<CameraState, 'source' | 'activity'>;
}) {
  if (source.kind === 'file') return <span className={classes['kind']}>FILE</span>;
  if (activity.kind !== 'live' || activity.phase !== 'running') return null;
  return <span className={`${classes['kind']} ${classes['live']}`}>LIVE</span>;
}
