import { useEffect, useRef } from 'react';
import { Layer, Stage } from 'react-konva';
import { useStore } from 'zustand';
import type { PictureSize } from '../../src-workers/domain/units';
import { storedToCanvas, type Placement } from '../live/picture-placement';
import { overlaysOf } from '../state/overlays';
import { useView } from '../state/view-store';
import { useCameraPart } from '../state/console-store';
import { DraftFlow, FlowAreas, SelectedFlow } from './DraftFlow';
import { DraftShape } from './DraftShape';
import { useClipboardKeys } from './clipboard-keys';
import { drawingHint, draftWarning } from './drawing-hint';
import type { Editing } from './drawing/editing';
import { useDrawingKeys } from './drawing-shortcuts';
import { standardHysteresisPercent } from './line-warning';
import { LineWarnings } from './LineWarnings';
import type { ShapeEditor } from './shape-editor';
import { findShape } from './shapes';
import { SelectedShape, ShapeAreas } from './ShapeHandles';
import classes from './ShapeStage.module.css';
import { SnapMark } from './SnapMark';
import { usePictureZoom } from './use-picture-zoom';
import { useShapePointer } from './use-shape-pointer';
import { toolOf, useViewSync } from './view-sync';
import { ZoomMark } from './ZoomMark';

export interface ShapeStageProps {
  readonly cameraId: string;
  readonly editor: ShapeEditor;
  /** Of the stage, in CSS pixels. */
  readonly size: PictureSize;
  /** Of the whole picture; what is zoomed lies elsewhere. */
  readonly place: Placement;
}

/** Words must not cover what is being placed. */
function isLow({ mode, shapes }: Editing, place: Placement, { height }: PictureSize): boolean {
  const at =
    'points' in mode
      ? mode.cursor
      : mode.kind === 'dragging-vertex'
        ? findShape(shapes, mode.id)?.drawn.points[mode.vertex]
        : undefined;
  return at !== undefined && storedToCanvas(at, place).y > height * 0.72;
}

/**
 * Where lines, zones and flows are drawn and changed, over the picture. It renders while a person edits,
 * and not with the frames; the shapes' own looks are painted with the picture.
 */
export function ShapeStage({ cameraId, editor, size, place: fit }: ShapeStageProps) {
  const editing = useStore(editor.store);
  const shapesShown = useView(
    ({ overlays, tileOverlays }) => overlaysOf(overlays, tileOverlays, cameraId).shapes,
  );
  const hysteresisPercent =
    useCameraPart(cameraId, ({ analysisChoices }) => analysisChoices.hysteresisPercent) ??
    standardHysteresisPercent;
  const stage = useRef<HTMLDivElement>(null);
  // Before the keys of drawing: Space may be the hand's.
  const { place, scale, hand } = usePictureZoom(cameraId, stage, fit, size);
  const { press, handlers } = useShapePointer(editor, place, hand);
  useViewSync(cameraId, editor);
  useClipboardKeys(editor);
  useDrawingKeys(editor);
  const tool = toolOf(editing);
  const drawing = tool !== 'select';
  useEffect(() => {
    // Space and Enter are for the picture now, and not for the button that chose the tool.
    if (drawing) stage.current?.focus({ preventScroll: true });
  }, [drawing]);
  const hint = drawingHint(editing);
  const warning = draftWarning(editing, hysteresisPercent);
  const parts = { editing, place, press };
  const choosesPlaces = tool === 'draw-flow';
  return (
    <div
      ref={stage}
      className={classes['stage']}
      data-drawing={drawing}
      data-drawing-stage={cameraId}
      tabIndex={-1}
      {...handlers}
    >
      <Stage width={size.width} height={size.height} listening={!drawing || choosesPlaces}>
        <Layer>
          {(shapesShown || choosesPlaces) && (!drawing || choosesPlaces) && (
            <ShapeAreas
              {...parts}
              onAim={(id) => editor.dispatch({ kind: 'aim-at-place', id })}
              choosing={choosesPlaces}
            />
          )}
          {shapesShown && !drawing && (
            <>
              <FlowAreas {...parts} />
              <SelectedFlow {...parts} />
              <SelectedShape {...parts} />
            </>
          )}
          <LineWarnings {...parts} hysteresisPercent={hysteresisPercent} />
          <DraftShape {...parts} />
          <DraftFlow {...parts} />
          <SnapMark {...parts} />
        </Layer>
      </Stage>
      <div className={classes['notes']} data-above={isLow(editing, place, size)}>
        {warning !== undefined && (
          <div className={classes['hint']} data-warning role="status">
            {warning}
          </div>
        )}
        {hint && (
          <div className={classes['hint']} data-refused={hint.refused} role="status">
            {hint.sentence}
          </div>
        )}
      </div>
      {scale > 1 && <ZoomMark cameraId={cameraId} scale={scale} />}
    </div>
  );
}
