import type { CameraState } from '../../src-workers/contracts/console-state';
import { DirectionTotals } from '../directions/DirectionTotals';
import { usePictureMeasures } from '../live/picture-measures';
import { useCamera } from '../state/console-store';
import { FileActions } from './FileActions';
import { stateLine } from './state-line';
import classes from './TileStateLine.module.css';

/** Name, what is known of the pictures, and both directions of all lines. */
export function TileStateLine({ cameraId }: { readonly cameraId: string }) {
  const camera = useCamera(cameraId);
  return camera ? <StateLine camera={camera} /> : null;
}

function StateLine({ camera }: { readonly camera: CameraState }) {
  const { ageP95Ms, lastPaintedAt } = usePictureMeasures(camera.id);
  const facts = stateLine(camera, { ageP95Ms, seen: lastPaintedAt !== undefined }).join(' · ');
  return (
    <footer className={classes['line']}>
      <b className={classes['name']} title={camera.name}>
        {camera.name}
      </b>
      <span className={classes['facts']} title={facts}>
        {facts}
      </span>
      <FileActions cameraId={camera.id} kind={camera.activity.kind} />
      <DirectionTotals lines={camera.lines} picture={camera.picture} counts={camera.counts} />
    </footer>
  );
}
