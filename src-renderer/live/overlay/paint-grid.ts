import type { CameraState } from '../../../src-workers/contracts/console-state';
import { groundPoint } from '../../../src-workers/domain/calibration/calibration-point';
import { groundGrid, type GridLine } from '../../../src-workers/domain/calibration/ground-grid';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';
import { storedToCanvas, type Placement } from '../picture-placement';

type Calibration = NonNullable<CameraState['calibration']>;

/** It is painted with every frame and changes with none. */
const grids = new WeakMap<Calibration, readonly GridLine[]>();

/** In shares of the picture, as the points are stored: a homography does not mind. */
function gridOf(calibration: Calibration): readonly GridLine[] {
  let grid = grids.get(calibration);
  if (!grid) {
    grid = groundGrid(
      calibration.map(({ picture: [x, y], groundMetres: [u, v] }) => ({
        picture: pixelPoint(x, y),
        ground: groundPoint(u, v),
      })),
    );
    grids.set(calibration, grid);
  }
  return grid;
}

/** Metres on the road, so that the eye can judge the calibration. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  calibration: Calibration,
  place: Placement,
): void {
  context.lineWidth = 1;
  for (const strong of [false, true]) {
    context.strokeStyle = strong ? 'rgba(255, 255, 255, 0.75)' : 'rgba(255, 255, 255, 0.35)';
    context.beginPath();
    for (const line of gridOf(calibration)) {
      if (line.strong !== strong) continue;
      const from = storedToCanvas([line.from.x, line.from.y], place);
      const to = storedToCanvas([line.to.x, line.to.y], place);
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
}
