import { groundPoint, type GroundPoint } from '../calibration/calibration-point';
import type { GroundView } from '../calibration/ground-view';
import { isVehicle, type RoadUserClass } from '../detection/road-user';
import { bottomCentre, box, height, width, type Box } from '../geometry/box';
import { pixelPoint, type PixelPoint } from '../geometry/point';
import { boundingBox, type Polygon } from '../geometry/polygon';
import { otherBodies, usualBody, type VehicleBody } from './vehicle-body';

/** A box so near the picture's edge reaches beyond it, in pixels. */
const edge = 2;

/** Steps of the search for the place: the third moves it by less than a tenth of a pixel. */
const steps = 3;

/**
 * Of a box, from below, without a calibration: with more of it a street that flows would pass for a jam. Who
 * creeps stands in a queue, which leaves no room between its vehicles that anybody could use: with less of it
 * a queue that stands is no jam any more (README, decisions on density).
 */
const shareOfBox = 0.45;
const creepingShareOfBox = 0.75;

/** A road user as far as its footprint hangs on it. */
export interface StandingVehicle {
  readonly class: RoadUserClass;
  readonly box: Box;
  /** It is as slow as a queue; absent: nobody knows. */
  readonly creeps?: boolean;
}

/** So much better another body has to fit than that of the class: in logarithms of width and height. */
const leastGain = 0.1;

/**
 * The part of the picture that a vehicle stands on, as far as its box says. Without a calibration it is
 * the lower part of the box. With one it is the rectangle of the ground that a vehicle of its class takes,
 * pointing where it drives, so that its body has the bottom-centre of the box: a box reaches over as
 * much road behind a vehicle as the vehicle is high, and ground weighs the more the farther away it is.
 * (Share of a zone's ground, on 62 zones of generated scenes, true boxes: 0.024 off with it, and more than
 * 0.2 with boxes.) A body that fits the box clearly better is taken instead of the class's usual one.
 * @param heading on the ground, in radians; undefined: straight away from the camera
 * @returns undefined of a pedestrian, who stands on next to nothing
 */
export function vehicleFootprint(
  vehicle: StandingVehicle,
  heading: number | undefined,
  ground: GroundView | undefined,
): Polygon | undefined {
  const { class: roadUser, box: seen } = vehicle;
  const usual = usualBody(roadUser);
  if (!isVehicle(roadUser) || usual === undefined) return undefined;
  if (ground === undefined) return corners(lowerPart(vehicle));
  const anchor = anchorOf(seen, ground);
  const own = placed(seen, usual, heading, ground, anchor);
  if (own === undefined) return corners(lowerPart(vehicle));
  let best = { ...own, misfit: own.misfit - leastGain };
  // Of what is cut, the box says no size; and no body fits better than exactly.
  if (ground.knowsHeights && anchor === bottomCentre && best.misfit > 0) {
    for (const body of otherBodies(roadUser)) {
      const other = placed(seen, body, heading, ground, anchor);
      if (other !== undefined && other.misfit < best.misfit) best = other;
    }
  }
  return best.footprint;
}

/** The point of a box that is where it seems to be. */
type Anchor = (box: Box) => PixelPoint;

/** The picture's edge cuts vehicles. */
function anchorOf(seen: Box, ground: GroundView): Anchor {
  if (!ground.knowsHeights) return bottomCentre;
  const { width: w, height: h } = ground.picture;
  const left = seen.left <= edge;
  const right = seen.right >= w - edge;
  const bottom = seen.bottom >= h - edge;
  if (!bottom && left === right) return bottomCentre;
  return (b) =>
    pixelPoint(
      left === right ? (b.left + b.right) / 2 : left ? b.right : b.left,
      bottom ? b.top : b.bottom,
    );
}

function lowerPart({ box: seen, creeps = false }: StandingVehicle): Box {
  const share = creeps ? creepingShareOfBox : shareOfBox;
  return box(seen.left, seen.bottom - share * height(seen), seen.right, seen.bottom);
}

const corners = ({ left, top, right, bottom }: Box): Polygon => [
  pixelPoint(left, top),
  pixelPoint(right, top),
  pixelPoint(right, bottom),
  pixelPoint(left, bottom),
];

interface Placed {
  readonly footprint: Polygon;
  /** Of its box to the one that was seen: 0 of the same size. */
  readonly misfit: number;
}

/** Undefined where the picture shows no ground. */
function placed(
  seen: Box,
  body: VehicleBody,
  heading: number | undefined,
  ground: GroundView,
  anchor: Anchor,
): Placed | undefined {
  const wanted = anchor(seen);
  const low = bottomCentre(seen);
  let middle = ground.homography.groundAt(low);
  const direction = heading ?? (middle && awayFromCamera(low, middle, ground));
  if (middle === undefined || direction === undefined) return undefined;
  let corners = rectangle(middle, body, direction);
  let whole = boxOf(corners, body, ground);
  for (let step = 0; step < steps && whole !== undefined; step += 1) {
    const at = ground.pictureAt(middle);
    const found = anchor(whole);
    const next = at && pixelPoint(at.x + wanted.x - found.x, at.y + wanted.y - found.y);
    const moved = next && ground.homography.groundAt(next);
    if (moved === undefined) break;
    middle = moved;
    corners = rectangle(middle, body, direction);
    whole = boxOf(corners, body, ground);
  }
  const footprint = pictureOf(corners, 0, ground);
  if (whole === undefined || footprint === undefined) return undefined;
  const misfit =
    Math.abs(Math.log(width(whole) / width(seen))) +
    Math.abs(Math.log(height(whole) / height(seen)));
  return { footprint, misfit };
}

function awayFromCamera(
  at: PixelPoint,
  ground: GroundPoint,
  { homography }: GroundView,
): number | undefined {
  const behind = homography.groundAt(pixelPoint(at.x, at.y - 1));
  return behind && Math.atan2(behind.y - ground.y, behind.x - ground.x);
}

function rectangle(
  { x, y }: GroundPoint,
  { length, width }: VehicleBody,
  direction: number,
): readonly GroundPoint[] {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const corner = (ahead: number, left: number): GroundPoint => {
    const [along, across] = [(ahead * length) / 2, (left * width) / 2];
    return groundPoint(x + along * cos - across * sin, y + along * sin + across * cos);
  };
  return [corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
}

/** Around a body that stands on these corners. */
function boxOf(
  corners: readonly GroundPoint[],
  { height: metres }: VehicleBody,
  ground: GroundView,
): Box | undefined {
  const [below, above] = [pictureOf(corners, 0, ground), pictureOf(corners, metres, ground)];
  return below && above && boundingBox([...below, ...above]);
}

function pictureOf(
  points: readonly GroundPoint[],
  metres: number,
  ground: GroundView,
): readonly PixelPoint[] | undefined {
  const seen = points.flatMap((point): readonly PixelPoint[] => {
    const at = ground.pictureAt(point, metres);
    return at === undefined ? [] : [at];
  });
  return seen.length === points.length ? seen : undefined;
}
