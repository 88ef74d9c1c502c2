import { useEffect, useRef } from 'react';
import { CameraView } from './camera-view';

export interface CameraPictureProps {
  readonly cameraId: string;
  /** Lines and zones can be drawn on it. */
  readonly interactive: boolean;
}

/** The newest picture of a camera with everything that belongs to it; fills its parent. */
export function CameraPicture({ cameraId }: CameraPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const view = new CameraView(cameraId, canvas.current, () => {});
    return () => view.dispose();
  }, [cameraId]);
  return (
    <div style={{ position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }}>
      <canvas
        ref={canvas}
        data-camera-id={cameraId}
        data-picture="none"
        style={{ display: 'block', width: '100%', height: '100%', background: '#000' }}
      />
    </div>
  );
}
