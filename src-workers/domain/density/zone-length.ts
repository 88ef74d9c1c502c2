import type { GroundPoint } from '../calibration/calibration-point';
import type { Homography } from '../calibration/homography';
import { boundingBox, type Polygon } from '../geometry/polygon';
import { centre } from '../geometry/box';
import { pixelPoint } from '../geometry/point';

/**
 * How long a zone is on the ground along the direction of travel, in kilometres; undefined where a corner
 * of it shows no ground.
 * @param polygon in pixels
 * @param directionDegrees in which vehicles travel on the picture, clockwise from straight up; absent: along
 *   the zone's longest side
 */
export function zoneKilometres(
  polygon: Polygon,
  homography: Homography,
  directionDegrees?: number,
): number | undefined {
  const ground: GroundPoint[] = [];
  for (const point of polygon) {
    const at = homography.groundAt(point);
    if (at === undefined) return undefined;
    ground.push(at);
  }
  const along = zoneAxis(polygon, homography, directionDegrees);
  if (along === undefined) return undefined;
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const places = ground.map(({ x, y }) => x * cos + y * sin);
  const metres = Math.max(...places) - Math.min(...places);
  return metres > 0 ? metres / 1000 : undefined;
}

/**
 * Which way vehicles travel in a zone, in radians on the ground: as it is said, else along its longest side,
 * there or back. Undefined where the zone shows no ground.
 */
export function zoneAxis(
  polygon: Polygon,
  homography: Homography,
  directionDegrees?: number,
): number | undefined {
  if (directionDegrees !== undefined) return travelOnGround(polygon, homography, directionDegrees);
  const ground: GroundPoint[] = [];
  for (const point of polygon) {
    const at = homography.groundAt(point);
    if (at !== undefined) ground.push(at);
  }
  return longestSide(ground);
}

function longestSide(points: readonly GroundPoint[]): number | undefined {
  let longest = 0;
  let direction: number | undefined;
  points.forEach(({ x, y }, index) => {
    const next = points[(index + 1) % points.length]!;
    const length = Math.hypot(next.x - x, next.y - y);
    if (length <= longest) return;
    longest = length;
    direction = Math.atan2(next.y - y, next.x - x);
  });
  return direction;
}

/** The ground's direction of a direction on the picture, at the middle of the zone. */
function travelOnGround(
  polygon: Polygon,
  homography: Homography,
  degrees: number,
): number | undefined {
  const { x, y } = centre(boundingBox(polygon));
  const turned = (degrees * Math.PI) / 180;
  const from = homography.groundAt(pixelPoint(x, y));
  const to = homography.groundAt(pixelPoint(x + Math.sin(turned), y - Math.cos(turned)));
  return from && to && Math.atan2(to.y - from.y, to.x - from.x);
}
