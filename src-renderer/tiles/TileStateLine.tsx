import { IconGripVertical } from '@tabler/icons-react';
import type { HTMLAttributes, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { DirectionTotals } from '../directions/DirectionTotals';
import { usePictureMeasures } from '../live/picture-measures';
import { useCamera } from '../state/console-store';
import { FileActions } from './FileActions';
import { stateLine } from './state-line';
import type { TileSize } from './tile-size';
import classes from './TileStateLine.module.css';

interface TileStateLineProps {
  readonly cameraId: string;
  readonly size: TileSize;
  /** What the tile is dragged by. */
  readonly handle: HTMLAttributes<HTMLElement> & { readonly ref: Ref<HTMLElement> };
}

/** Name, what is known of the pictures, and both directions of all lines. */
export function TileStateLine({ cameraId, ...rest }: TileStateLineProps) {
  const camera = useCamera(cameraId);
  return camera ? <StateLine camera={camera} {...rest} /> : null;
}

function StateLine({
  camera,
  size,
  handle,
}: { readonly camera: CameraState } & Pick<TileStateLineProps, 'size' | 'handle'>) {
  const { t } = useTranslation();
  const { ageP95Ms, lastPaintedAt } = usePictureMeasures(camera.id);
  const facts = stateLine(camera, { ageP95Ms, seen: lastPaintedAt !== undefined }).join(' · ');
  const { ref, onPointerDown, ...keyboard } = handle;
  return (
    <footer className={classes['line']} data-size={size} onPointerDown={onPointerDown}>
      <span
        ref={ref}
        className={classes['grip']}
        {...keyboard}
        aria-label={t('Move {{name}}', { name: camera.name })}
      >
        <IconGripVertical size={13} />
      </span>
      <b
        className={classes['name']}
        title={size === 'large' ? camera.name : `${camera.name} · ${facts}`}
      >
        {camera.name}
      </b>
      <span className={classes['facts']} title={facts}>
        {facts}
      </span>
      {size === 'large' && <FileActions cameraId={camera.id} kind={camera.activity.kind} />}
      <DirectionTotals lines={camera.lines} picture={camera.picture} counts={camera.counts} />
    </footer>
  );
}
