import type { CameraState } from '../../src-workers/contracts/console-state';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import { directionSigns } from '../format/direction-signs';
import { countText } from '../format/figures';
import { directionTotals } from '../format/count-totals';
import { usePictureMeasures } from '../live/picture-measures';
import { FileActions } from './FileActions';
import { stateLine } from './state-line';
import classes from './TileStateLine.module.css';

/** Name, what is known of the pictures, and both directions of all lines. */
export function TileStateLine({ camera }: { readonly camera: CameraState }) {
  const { ageP95Ms } = usePictureMeasures(camera.id);
  const facts = stateLine(camera, { ageP95Ms }).join(' · ');
  return (
    <footer className={classes['line']}>
      <b className={classes['name']} title={camera.name}>
        {camera.name}
      </b>
      <span className={classes['facts']} title={facts}>
        {facts}
      </span>
      <FileActions cameraId={camera.id} kind={camera.activity.kind} />
      <Totals camera={camera} />
    </footer>
  );
}

function Totals({ camera: { lines, counts } }: { readonly camera: CameraState }) {
  if (lines.length === 0 || !counts) return null;
  const { forward, backward } = directionTotals(counts.lines);
  return (
    <span className={classes['totals']}>
      <Total direction="forward" count={forward} />
      <Total direction="backward" count={backward} />
    </span>
  );
}

interface TotalProps {
  readonly direction: Direction;
  readonly count: number;
}

const Total = ({ direction, count }: TotalProps) => (
  <span title={`${direction}, all lines`} aria-label={`${count} ${direction}`}>
    <i>{directionSigns[direction]}</i> <b>{countText(count)}</b>
  </span>
);
