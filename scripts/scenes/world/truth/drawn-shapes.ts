import { projectionOf, type Projection } from '../projection';
import type { GroundPoint, SceneDescription } from '../scene-description';
import type { SceneTruth, StoredPoint } from '../scene-truth';
import { millionths } from './rounded';

/** The lines, zones, flows and calibration of a scene as its camera sees them. */
export type DrawnShapes = Pick<SceneTruth, 'calibration' | 'lines' | 'zones' | 'flows'>;

const storedBy =
  (projection: Projection, { width, height }: SceneDescription['picture'], scene: string) =>
  (point: GroundPoint): StoredPoint => {
    const seen = projection.toPicture(point[0], point[1], 0);
    if (seen === undefined) {
      throw new RangeError(
        `The point ${point.join(', ')} of scene "${scene}" is behind its camera.`,
      );
    }
    return [millionths(seen[0] / width), millionths(seen[1] / height)];
  };

/** @throws RangeError if a point of a shape lies behind the camera */
export const drawnShapes = ({ name, camera, picture, shapes }: SceneDescription): DrawnShapes => {
  const projection = projectionOf(camera, picture);
  const stored = storedBy(projection, picture, name);
  const draw = (shape: { id: string; name: string; points: readonly GroundPoint[] }) => ({
    id: shape.id,
    name: shape.name,
    points: shape.points.map(stored),
  });
  return {
    calibration: {
      homography: projection.pictureToGround,
      points: shapes.calibration.map((point) => ({ picture: stored(point), groundMetres: point })),
    },
    lines: shapes.lines.map(draw),
    zones: shapes.zones.map(draw),
    flows: shapes.flows ?? [],
  };
};
