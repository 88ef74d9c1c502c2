import { useSortable } from '@dnd-kit/sortable';
import { CSS as transformText } from '@dnd-kit/utilities';
import { useTranslation } from 'react-i18next';
import { CameraPicture } from '../live/CameraPicture';
import { PlaybackBar } from '../playback/PlaybackBar';
import { useCameraPart } from '../state/console-store';
import { selectCamera, toggleFocus } from '../state/view-actions';
import { useView } from '../state/view-store';
import { FileProgress } from './FileProgress';
import { KindMark } from './KindMark';
import { PictureNotice } from './PictureNotice';
import { TileBadge } from './TileBadge';
import type { TileSize } from './tile-size';
import { openTileMenu, openTileMenuAt } from './tile-menu-store';
import classes from './Tile.module.css';
import { TileStateLine } from './TileStateLine';

interface TileProps {
  readonly cameraId: string;
  readonly size: TileSize;
}

/** One camera: its picture, what it is at, and what it counted. Each part renders by itself. */
export function Tile({ cameraId, size }: TileProps) {
  const { t } = useTranslation();
  const name = useCameraPart(cameraId, (camera) => camera.name);
  const selected = useView(({ selectedCameraId }) => selectedCameraId === cameraId);
  const { setNodeRef, setActivatorNodeRef, transform, transition, isDragging, ...sortable } =
    useSortable({ id: cameraId });
  if (name === undefined) return null;
  return (
    <article
      ref={setNodeRef}
      className={classes['tile']}
      style={{
        transform: transformText.Translate.toString(transform),
        transition,
        ...(isDragging && { zIndex: 2 }),
      }}
      data-tile={cameraId}
      data-size={size}
      data-selected={selected}
      data-dragging={isDragging}
      tabIndex={0}
      aria-label={t('Camera {{name}}', { name })}
      aria-current={selected}
      onFocus={() => selectCamera(cameraId)}
      onPointerDown={() => selectCamera(cameraId)}
      onContextMenu={(event) => {
        event.preventDefault();
        selectCamera(cameraId);
        // The menu key makes this event too, without a place of its own.
        if (event.button === 2) openTileMenu({ cameraId, x: event.clientX, y: event.clientY });
        else openTileMenuAt(cameraId, event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter') toggleFocus();
        if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
        event.preventDefault();
        openTileMenuAt(cameraId, event.currentTarget);
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
        {selected && size !== 'large' && (
          <div className={classes['over']}>
            <PlaybackBar cameraId={cameraId} />
          </div>
        )}
      </div>
      <Progress cameraId={cameraId} />
      {size === 'large' && <PlaybackBar cameraId={cameraId} />}
      <TileStateLine
        cameraId={cameraId}
        size={size}
        handle={{
          ref: setActivatorNodeRef,
          ...sortable.attributes,
          ...sortable.listeners,
        }}
      />
    </article>
  );
}

function ActivityMarks({ cameraId }: { readonly cameraId: string }) {
  const activity = useCameraPart(cameraId, (camera) => camera.activity);
  if (!activity) return null;
  return (
    <>
      <PictureNotice cameraId={cameraId} activity={activity} />
      <TileBadge cameraId={cameraId} activity={activity} />
      <KindMark cameraId={cameraId} />
    </>
  );
}

function Progress({ cameraId }: { readonly cameraId: string }) {
  const activity = useCameraPart(cameraId, (camera) => camera.activity);
  return activity ? <FileProgress activity={activity} /> : null;
}
