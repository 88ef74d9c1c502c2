import type { Detection } from '../detection/detection';
import { pointToPixels } from '../geometry/point';
import { contains, type Polygon } from '../geometry/polygon';
import { referencePointOf, type ReferencePoint } from '../geometry/reference-point';
import type { PictureSize } from '../units';
import type { Zone, ZoneKind } from './zone';

/** Drops detections in an ignore mask, and outside every region of interest when there is one. */
export type DetectionFilter = (detections: readonly Detection[]) => readonly Detection[];

/** What counts is the reference point of the detection. */
export function detectionFilter(
  zones: readonly Zone[],
  picture: PictureSize,
  referencePoint: ReferencePoint,
): DetectionFilter {
  const polygons = (kind: ZoneKind): readonly Polygon[] =>
    zones
      .filter((zone) => zone.kind === kind)
      .map((zone) => zone.points.map((point) => pointToPixels(point, picture)));
  const masks = polygons('ignore-mask');
  const regions = polygons('region-of-interest');
  if (masks.length === 0 && regions.length === 0) return (detections) => detections;
  return (detections) =>
    detections.filter(({ box }) => {
      const point = referencePointOf(box, referencePoint);
      const inside = (polygon: Polygon): boolean => contains(polygon, point);
      return !masks.some(inside) && (regions.length === 0 || regions.some(inside));
    });
}
