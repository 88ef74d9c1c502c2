import type { CameraShapes } from '../../src-workers/contracts/analysis';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { normalisedPoint, type NormalisedPoint } from '../../src-workers/domain/geometry/point';

/** The lines, zones and flows of a camera in the domain's units; a shape without a name has its id. */
export function shapesOf(camera: ProjectCamera): CameraShapes {
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
      ...(zone.settings === undefined ? {} : { settings: zone.settings }),
    })),
    ...(camera.flows.length === 0
      ? {}
      : { flows: camera.flows.map(({ id, name = id, from, to }) => ({ id, name, from, to })) }),
  };
}

const toPoint = ([x, y]: readonly [number, number]): NormalisedPoint => normalisedPoint(x, y);
