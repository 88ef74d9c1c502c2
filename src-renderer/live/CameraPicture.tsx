import { memo, useEffect, useRef } from 'react';
import { useCameraPart, useConsole } from '../state/console-store';
import { overlaysOf } from '../state/overlays';
import { useView, type ViewState } from '../state/view-store';
import { shapeEditorOf } from '../zones/shape-editors';
import { ShapeStage } from '../zones/ShapeStage';
import { toolOf } from '../zones/view-sync';
import { CameraView } from './camera-view';
import classes from './CameraPicture.module.css';
import { heatMapOf } from './overlay/heat-maps';
import { OverlayPainter, type OverlayScene } from './overlay/overlay-painter';
import { StalePicture } from './StalePicture';
import { usePlacement } from './use-placement';

export interface CameraPictureProps {
  readonly cameraId: string;
  /** Lines and zones can be drawn on it. */
  readonly interactive: boolean;
}

/** The newest picture of a camera with everything that belongs to it; fills its parent. */
export const CameraPicture = memo(function CameraPicture({
  cameraId,
  interactive,
}: CameraPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const placed = usePlacement(
    frame,
    useCameraPart(cameraId, ({ picture }) => picture),
  );
  useEffect(() => (canvas.current ? showCamera(cameraId, canvas.current) : undefined), [cameraId]);
  return (
    <div ref={frame} className={classes['frame']}>
      <canvas
        ref={canvas}
        className={classes['canvas']}
        data-camera-id={cameraId}
        data-picture="none"
      />
      <StalePicture cameraId={cameraId} />
      {interactive && placed && (
        <ShapeStage cameraId={cameraId} editor={shapeEditorOf(cameraId)} {...placed} />
      )}
    </div>
  );
});

const cameraNow = (cameraId: string) =>
  useConsole.getState().state?.cameras.find(({ id }) => id === cameraId);

/** Paints a camera until the returned function is called; nothing of it goes through React. */
function showCamera(cameraId: string, canvas: HTMLCanvasElement): () => void {
  const editor = shapeEditorOf(cameraId);
  const painter = new OverlayPainter(heatMapOf(cameraId));
  const shown = (view: ViewState) => overlaysOf(view.overlays, view.tileOverlays, cameraId);
  const scene = (): OverlayScene => {
    const overlays = shown(useView.getState());
    // Whoever draws sees what is there, even if it was switched off.
    const shapes = overlays.shapes || toolOf(editor.editing) !== 'select';
    const calibration = cameraNow(cameraId)?.calibration;
    return { overlays: { ...overlays, shapes }, ...editor.editing.shapes, calibration };
  };
  const view = new CameraView(cameraId, canvas, (context, message, place, size) =>
    painter.paint(context, message, place, size, scene()),
  );
  const endings = [
    editor.store.subscribe((now, before) => {
      if (now.shapes !== before.shapes || toolOf(now) !== toolOf(before)) view.repaint();
    }),
    useView.subscribe((now, before) => {
      if (now.overlays !== before.overlays || now.tileOverlays !== before.tileOverlays) {
        view.repaint();
      }
    }),
    () => view.dispose(),
  ];
  return () => {
    for (const end of endings) end();
  };
}
