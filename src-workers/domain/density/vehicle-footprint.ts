import { groundPoint, type GroundPoint } from '../calibration/calibration-point';
import type { Homography } from '../calibration/homography';
import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { bottomCentre, type Box } from '../geometry/box';
import { pixelPoint, type PixelPoint } from '../geometry/point';
import { boundingBox, type Polygon } from '../geometry/polygon';

/**
 * Length and width in metres of what a class stands on: middles of what drives in European and Asian
 * towns. Wheels of two-wheelers stand on less than their riders take.
 */
const sizes: Readonly<Partial<Record<RoadUserClass, readonly [length: number, width: number]>>> = {
  bicycle: [1.8, 0.6],
  scooter: [1.8, 0.7],
  motorcycle: [2.1, 0.8],
  car: [4.5, 1.8],
  van: [5.4, 2],
  bus: [11.5, 2.5],
  truck: [9.5, 2.45],
  trailer: [8, 2.45],
  'emergency-vehicle': [6, 2.2],
  'construction-vehicle': [7, 2.5],
};

/** Steps of the search for the place: the third moves it by less than a tenth of a pixel. */
const steps = 3;

/**
 * The part of the picture that a vehicle stands on, as far as its box says. Without a calibration it is
 * the box. With one it is the rectangle of the ground that a vehicle of its class takes, pointing where it
 * drives, so that its picture has the bottom-centre of the box: a box reaches over as much road behind a
 * vehicle as the vehicle is high, and the ground there weighs the more the farther away it is. (Against
 * the truth of the generated scenes the share of a zone's ground is wrong by 0.02 with it, by 0.04 with
 * the lowest half of the box, and by 0.2 with all of it.)
 * @param heading on the ground, in radians; undefined: straight away from the camera
 * @returns undefined of a pedestrian, who stands on next to nothing
 */
export function vehicleFootprint(
  { class: roadUser, box: seen }: { readonly class: RoadUserClass; readonly box: Box },
  heading: number | undefined,
  homography: Homography | undefined,
): Polygon | undefined {
  const size = sizes[roadUser];
  if (!isVehicle(roadUser) || size === undefined) return undefined;
  if (homography === undefined) return corners(seen);
  return placed(seen, size, heading, homography) ?? corners(seen);
}

const corners = ({ left, top, right, bottom }: Box): Polygon => [
  pixelPoint(left, top),
  pixelPoint(right, top),
  pixelPoint(right, bottom),
  pixelPoint(left, bottom),
];

/** Undefined where the picture shows no ground. */
function placed(
  seen: Box,
  size: readonly [length: number, width: number],
  heading: number | undefined,
  homography: Homography,
): Polygon | undefined {
  const wanted = bottomCentre(seen);
  let middle = homography.groundAt(wanted);
  const direction = heading ?? (middle && awayFromCamera(wanted, middle, homography));
  if (middle === undefined || direction === undefined) return undefined;
  let picture = pictureOf(rectangle(middle, size, direction), homography);
  for (let step = 0; step < steps && picture !== undefined; step += 1) {
    const at = homography.pictureAt(middle);
    const found = bottomCentre(boundingBox(picture));
    const next = at && pixelPoint(at.x + wanted.x - found.x, at.y + wanted.y - found.y);
    const moved = next && homography.groundAt(next);
    if (moved === undefined) break;
    middle = moved;
    picture = pictureOf(rectangle(middle, size, direction), homography);
  }
  return picture;
}

function awayFromCamera(
  at: PixelPoint,
  ground: GroundPoint,
  homography: Homography,
): number | undefined {
  const behind = homography.groundAt(pixelPoint(at.x, at.y - 1));
  return behind && Math.atan2(behind.y - ground.y, behind.x - ground.x);
}

function rectangle(
  { x, y }: GroundPoint,
  [length, width]: readonly [length: number, width: number],
  direction: number,
): readonly GroundPoint[] {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const corner = (ahead: number, left: number): GroundPoint => {
    const [along, across] = [(ahead * length) / 2, (left * width) / 2];
    return groundPoint(x + along * cos - across * sin, y + along * sin + across * cos);
  };
  return [corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}

function pictureOf(
  points: readonly GroundPoint[],
  homography: Homography,
): readonly PixelPoint[] | undefined {
  const seen = points.flatMap((point): readonly PixelPoint[] => {
    const at = homography.pictureAt(point);
    return at === undefined ? [] : [at];
  });
  return seen.length === points.length ? seen : undefined;
}
