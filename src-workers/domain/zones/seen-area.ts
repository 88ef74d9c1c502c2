import { pointToPixels, type PixelPoint } from '../geometry/point';
import { contains, type Polygon } from '../geometry/polygon';
import type { PictureSize } from '../units';
import type { Zone, ZoneKind } from './zone';

/**
 * Where the reference point of a road user may be so that it is taken: in no ignore mask, and in a
 * region of interest when there is one. Undefined: everywhere.
 */
export function seenArea(
  zones: readonly Zone[],
  picture: PictureSize,
): ((point: PixelPoint) => boolean) | undefined {
  const polygons = (kind: ZoneKind): readonly Polygon[] =>
    zones
      .filter((zone) => zone.kind === kind)
      .map((zone) => zone.points.map((point) => pointToPixels(point, picture)));
  const masks = polygons('ignore-mask');
  const regions = polygons('region-of-interest');
  if (masks.length === 0 && regions.length === 0) return undefined;
  return (point) => {
    const inside = (polygon: Polygon): boolean => contains(polygon, point);
    return !masks.some(inside) && (regions.length === 0 || regions.some(inside));
  };
}
