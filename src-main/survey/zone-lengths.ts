import type { AnalysisSettings, CameraShapes } from '../../src-workers/contracts/analysis';
import { groundPoint } from '../../src-workers/domain/calibration/calibration-point';
import { homographyOf } from '../../src-workers/domain/calibration/homography';
import { zoneKilometres } from '../../src-workers/domain/density/zone-length';
import { pointToPixels } from '../../src-workers/domain/geometry/point';
import type { PictureSize } from '../../src-workers/domain/units';

/** How long zones are on the ground, in km, by id; none without a calibration. */
export function zoneLengths(
  { zones }: Pick<CameraShapes, 'zones'>,
  picture: PictureSize | undefined,
  calibration: AnalysisSettings['calibration'],
): ReadonlyMap<string, number> {
  if (picture === undefined || calibration === undefined) return new Map();
  const homography = homographyOf(
    calibration.map((point) => ({
      picture: pointToPixels(point.picture, picture),
      ground: groundPoint(point.groundMetres.x, point.groundMetres.y),
    })),
  );
  if (homography === undefined) return new Map();
  return new Map(
    zones.flatMap(({ id, points, settings }) => {
      const polygon = points.map((point) => pointToPixels(point, picture));
      const length = zoneKilometres(polygon, homography, settings?.directionDegrees);
      return length === undefined ? [] : [[id, length] as const];
    }),
  );
}
