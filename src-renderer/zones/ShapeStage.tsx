import { useEffect, useRef } from 'react';
import { Layer, Stage } from 'react-konva';
import { useStore } from 'zustand';
import type { PictureSize } from '../../src-workers/domain/units';
import type { Placement } from '../live/picture-placement';
import { overlaysOf } from '../state/overlays';
import { useView } from '../state/view-store';
import { DraftShape } from './DraftShape';
import { drawingHint } from './drawing-hint';
import { useDrawingKeys } from './drawing-shortcuts';
import type { ShapeEditor } from './shape-editor';
import { SelectedShape, ShapeAreas } from './ShapeHandles';
import classes from './ShapeStage.module.css';
import { useShapePointer } from './use-shape-pointer';
import { toolOf, useViewSync } from './view-sync';

export interface ShapeStageProps {
  readonly cameraId: string;
  readonly editor: ShapeEditor;
  /** Of the stage, in CSS pixels. */
  readonly size: PictureSize;
  readonly place: Placement;
}

/**
 * Where lines and zones are drawn and changed, over the picture. It renders while a person edits, and
 * not with the frames; the shapes' own looks are painted with the picture.
 */
export function ShapeStage({ cameraId, editor, size, place }: ShapeStageProps) {
  const editing = useStore(editor.store);
  const shapesShown = useView(
    ({ overlays, tileOverlays }) => overlaysOf(overlays, tileOverlays, cameraId).shapes,
  );
  const stage = useRef<HTMLDivElement>(null);
  const { press, handlers } = useShapePointer(editor, place);
  useViewSync(cameraId, editor);
  useDrawingKeys(editor);
  const drawing = toolOf(editing) !== 'select';
  useEffect(() => {
    // Space and Enter are for the picture now, and not for the button that chose the tool.
    if (drawing) stage.current?.focus({ preventScroll: true });
  }, [drawing]);
  const hint = drawingHint(editing);
  return (
    <div
      ref={stage}
      className={classes['stage']}
      data-drawing={drawing}
      data-drawing-stage={cameraId}
      tabIndex={-1}
      {...handlers}
    >
      <Stage width={size.width} height={size.height} listening={!drawing}>
        <Layer>
          {shapesShown && !drawing && (
            <>
              <ShapeAreas editing={editing} place={place} press={press} />
              <SelectedShape editing={editing} place={place} press={press} />
            </>
          )}
          <DraftShape editing={editing} place={place} />
        </Layer>
      </Stage>
      {hint && (
        <div className={classes['hint']} data-refused={hint.refused} role="status">
          {hint.sentence}
        </div>
      )}
    </div>
  );
}
