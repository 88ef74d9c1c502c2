import type { CameraAnalysis } from '../../src-workers/contracts/analysis';
import type { ProjectCamera } from '../../src-workers/contracts/project';

type Shapes = CameraAnalysis['shapes'];

/** The lines and zones of a camera as the analysis takes them; a shape without a name has its id. */
export function shapesOf(camera: ProjectCamera): Shapes {
  return {
    lines: camera.lines.map((line) => ({
      id: line.id,
      name: line.name ?? line.id,
      points: line.points.map(toPoint),
      ...(line.classes === undefined ? {} : { classes: line.classes }),
    })),
    zones: camera.zones.map((zone) => ({
      id: zone.id,
      name: zone.name ?? zone.id,
      kind: zone.kind,
      points: zone.points.map(toPoint),
      ...(zone.classes === undefined ? {} : { classes: zone.classes }),
    })),
  };
}

const toPoint = ([x, y]: readonly [number, number]): { x: number; y: number } => ({ x, y });
