import { DndContext } from '@dnd-kit/core';
import { rectSortingStrategy, SortableContext } from '@dnd-kit/sortable';
import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsole } from '../state/console-store';
import { useView } from '../state/view-store';
import { AddTile } from './AddTile';
import { arrangeTiles, tileGapPx, type Arrangement } from './arrangement';
import classes from './CameraGrid.module.css';
import { useGridPlan } from './shown-cameras';
import { Tile } from './Tile';
import { tileSize } from './tile-size';
import { useArea } from './use-area';
import { useOrder } from './use-order';

/** Where an arrow key leads in the grid, in places. */
const steps: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

export function CameraGrid() {
  const { t } = useTranslation();
  const plan = useGridPlan();
  const layout = useView((view) => view.layout);
  const frame = useRef<HTMLDivElement>(null);
  const area = useArea(frame);
  const { cameraIds, order } = useOrder(plan.cameraIds);
  const { focusedId, places, pages } = plan;
  const arrangement = arrangeTiles(places, layout, focusedId !== undefined, area);
  const columns = arrangement.kind === 'grid' ? arrangement.columns : 1;
  const all = columns * (arrangement.kind === 'grid' ? arrangement.rows : 0);
  return (
    <div ref={frame} className={classes['frame']}>
      <DndContext {...order}>
        <SortableContext items={[...cameraIds]} strategy={rectSortingStrategy}>
          <div
            className={classes['grid']}
            style={styleOf(arrangement, cameraIds.length)}
            data-arrangement={arrangement.kind}
            data-strip={arrangement.kind === 'focus' ? arrangement.strip : undefined}
            role="group"
            aria-label={t('Cameras')}
            onKeyDown={(event) => move(event, columns)}
          >
            {cameraIds.map((cameraId) => (
              <Tile
                key={cameraId}
                cameraId={cameraId}
                size={tileSize(arrangement, area, focusedId === cameraId)}
              />
            ))}
            {/* A free place is where the next camera comes from. */}
            {pages === 1 && all > cameraIds.length && cameraIds.length > 1 && <AddTile />}
          </div>
        </SortableContext>
      </DndContext>
    </div>
  );
}

function styleOf(arrangement: Arrangement, tiles: number): CSSProperties {
  if (arrangement.kind === 'focus')
    return {
      gap: tileGapPx,
      '--strip': `${arrangement.stripPx}px`,
      '--others': tiles - 1,
    } as CSSProperties;
  return {
    gap: tileGapPx,
    gridTemplateColumns: `repeat(${arrangement.columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${arrangement.rows}, minmax(0, 1fr))`,
  };
}

/** Arrows go from tile to tile, but not where they step a recording that stands. */
function move(event: KeyboardEvent<HTMLDivElement>, columns: number): void {
  const step = steps[event.key];
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tile]')];
  const index = tiles.findIndex((tile) => tile === event.target);
  if (!step || index < 0) return;
  const across = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (across && stepsFrames(tiles[index]?.dataset['tile'])) return;
  const next = tiles[index + step(columns)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function stepsFrames(cameraId: string | undefined): boolean {
  const camera = useConsole.getState().state?.cameras.find(({ id }) => id === cameraId);
  return camera?.playback !== undefined && !camera.playback.playing;
}
