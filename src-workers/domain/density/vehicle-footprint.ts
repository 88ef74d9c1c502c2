import { groundPoint, type GroundPoint } from '../calibration/calibration-point';
import type { Homography } from '../calibration/homography';
import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { bottomCentre, box, height, type Box } from '../geometry/box';
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
 * Of a box, from below, without a calibration. With all of it a street that is not full would pass for a
 * jam: on the generated scenes, with true boxes, the state is right in 44 % of the samples with all, in 57 %
 * with 0.7 of it and in 66 % with half of it, but then a queue that stands is no jam any more.
 */
const shareOfBox = 0.7;

/**
 * The part of the picture that a vehicle stands on, as far as its box says. Without a calibration it is
 * the lower part of the box. With one it is the rectangle of the ground that a vehicle of its class takes,
 * pointing where it drives, so that its picture has the bottom-centre of the box: a box reaches over as
 * much road behind a vehicle as the vehicle is high, and ground weighs the more the farther away it is.
 * (Share of a zone's ground, on 62 zones of generated scenes, true boxes: 0.026 off with it, and more than
 * 0.2 with boxes.)
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
  if (homography === undefined) return corners(lowerPart(seen));
  return placed(seen, size, heading, homography) ?? corners(lowerPart(seen));
}

const lowerPart = (seen: Box): Box =>
  box(seen.left, seen.bottom - shareOfBox * height(seen), seen.right, seen.bottom);

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
