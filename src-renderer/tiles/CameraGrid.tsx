import type { KeyboardEvent } from 'react';
import { AddTile } from './AddTile';
import classes from './CameraGrid.module.css';
import { useGridPlan } from './shown-cameras';
import { Tile } from './Tile';

/** Where an arrow key leads in the grid, in places. */
const steps: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

export function CameraGrid() {
  const { cameraIds, columns, rows, pages } = useGridPlan();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key];
    const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tile]')];
    const index = tiles.findIndex((tile) => tile === event.target);
    if (!step || index < 0) return;
    const next = tiles[index + step(columns)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  // Three cameras leave a place: it is where the next one comes from.
  const places = pages === 1 && cameraIds.length === 3 ? 1 : 0;
  return (
    <div
      className={classes['grid']}
      data-columns={columns}
      data-rows={rows}
      role="group"
      aria-label="Cameras"
      onKeyDown={move}
    >
      {cameraIds.map((cameraId) => (
        <Tile key={cameraId} cameraId={cameraId} />
      ))}
      {places > 0 && <AddTile />}
    </div>
  );
}
