import { Fragment } from 'react';
import type { CameraState } from '../../src-workers/contracts/console-state';
import { countText } from '../format/figures';
import { directionSigns } from '../format/direction-signs';
import { useView } from '../state/view-store';
import { Card } from '../ui/Card';
import { classWord } from '../ui/class-colours';
import { lineRows, type LineRow } from './line-rows';
import classes from './CountTable.module.css';

/** Every line with both directions, and below it the classes that came. */
export function LineTable({ camera }: { readonly camera: CameraState }) {
  const rows = lineRows(camera);
  if (rows.length === 0)
    return (
      <Card title="Lines">
        <p className={classes['hint']}>
          Nothing is counted yet. Press <kbd>D</kbd> and draw a line across the road; what was
          analysed before is counted too.
        </p>
      </Card>
    );
  return (
    <Card title={rows.length === 1 ? 'Line' : 'Lines'}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes['unseen']}>Line and class</span>
            </th>
            <th scope="col" title="Forward: with the arrow of the line">
              {directionSigns.forward} forward
            </th>
            <th scope="col" title="Backward: against the arrow of the line">
              {directionSigns.backward} backward
            </th>
            <th scope="col">total</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LineRows key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function LineRows({ row: { id, name, colour, counts } }: { readonly row: LineRow }) {
  const selected = useView(({ selectedShapeId }) => selectedShapeId === id);
  return (
    <Fragment>
      <tr className={classes['shape']} data-selected={selected}>
        <th scope="row">
          <button
            type="button"
            className={classes['name']}
            style={colour === undefined ? {} : { borderLeftColor: colour }}
            title={`Select ${name}`}
            onClick={() => useView.setState({ selectedShapeId: id })}
          >
            {name}
          </button>
        </th>
        <td>{counts ? countText(counts.forward) : '–'}</td>
        <td>{counts ? countText(counts.backward) : '–'}</td>
        <td>{counts ? countText(counts.total) : '–'}</td>
      </tr>
      {counts?.classes.map(({ class: roadUser, forward, backward }) => (
        <tr key={roadUser} className={classes['class']}>
          <th scope="row">{classWord(roadUser)}</th>
          <td>{countText(forward)}</td>
          <td>{countText(backward)}</td>
          <td>{countText(forward + backward)}</td>
        </tr>
      ))}
    </Fragment>
  );
}
