import type { Path } from '../road/path';
import { swingMetres, type Course } from './course';
import type { Presence } from './presence';

/** What lies in somebody's way. */
export interface Seen {
  readonly presence: Presence;
  readonly extent: Extent;
  /** From the front bumper; never below 0. */
  readonly gap: number;
  /** Speed along one's own way; negative: it comes towards. */
  readonly speedAlong: number;
  /** Acceleration along one's own way. */
  readonly accelerationAlong: number;
}

/** Where a presence lies beside a path: from its rear to its front and from its right to its left. */
export interface Extent {
  readonly middle: number;
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly left: number;
  /** Cosine of the angle between its heading and the path's. */
  readonly along: number;
}

export interface Looker {
  readonly id: number;
  readonly course: Pick<Course, 'path' | 'lateralAt' | 'isCrossingOver'>;
  /** Of the middle, along the course. */
  readonly distanceMetres: number;
  readonly speed: number;
  readonly lengthMetres: number;
  readonly widthMetres: number;
}

/** Closer beside than this one does not pass. */
const besideMetres = 0.2;
/** A body that is turned a little is wider, the more the longer it is. */
const yawMetres = (lengthMetres: number): number => 0.2 + 0.045 * lengthMetres;
/** Slower than this, in m/s, something stands. */
const slow = 1;
const nearestLook = 30;
const lookSeconds = 6;

/** Everything in the way of a vehicle that keeps to its course, as far ahead as matters to it. */
export function seenAhead(looker: Looker, presences: readonly Presence[]): readonly Seen[] {
  const { course, distanceMetres, lengthMetres } = looker;
  const { path } = course;
  const front = distanceMetres + lengthMetres / 2;
  const look = nearestLook + lookSeconds * looker.speed;
  const [x, y] = path.placeAt(distanceMetres).at;
  const seen: Seen[] = [];
  for (const presence of presences) {
    if (presence.id === looker.id) continue;
    const { footprint } = presence;
    const reach = look + lengthMetres + footprint.lengthMetres;
    if (Math.abs(footprint.at[0] - x) > reach || Math.abs(footprint.at[1] - y) > reach) continue;
    const extent = extentBeside(path, presence, distanceMetres - lengthMetres, front + look);
    if (extent.middle <= distanceMetres || extent.from > front + look) continue;
    if (!isInTheWay(looker, presence, extent, front)) continue;
    // Who is on that ground already leaves it; the walker waits.
    if (presence.kind === 'claim' && extent.from < front) continue;
    seen.push({
      presence,
      extent,
      gap: Math.max(0, extent.from - front),
      speedAlong: presence.speed * extent.along,
      accelerationAlong: presence.acceleration * extent.along,
    });
  }
  return seen;
}

/** Whether the ground that a presence takes up is ground that the looker will want by then. */
function isInTheWay(
  { course, speed, lengthMetres, widthMetres }: Looker,
  presence: Presence,
  extent: Extent,
  front: number,
): boolean {
  const along = presence.speed * extent.along;
  const isMoving = Math.abs(along) > slow;
  // What stands is passed where it is; what moves, where one catches up with it.
  const meets = front + (speed * Math.max(0, extent.from - front)) / Math.max(speed - along, 0.1);
  const [one, other] = isMoving
    ? [course.lateralAt(Math.max(meets, extent.from)), course.lateralAt(Infinity)]
    : [course.lateralAt(extent.from), course.lateralAt(extent.to)];
  const yaw = course.isCrossingOver(extent.from) ? yawMetres(lengthMetres) : 0;
  // Who drives by is gone before one's nose swings out.
  const swing = isMoving ? 0 : swingMetres(lengthMetres, course.path.curvatureAt(extent.middle));
  const room = widthMetres / 2 + besideMetres + yaw + swing;
  return extent.left > Math.min(one, other) - room && extent.right < Math.max(one, other) + room;
}

/** Looks for the nearest part of the path between two distances along it. */
export function extentBeside(
  path: Path,
  { footprint, claimLeft, claimRight }: Presence,
  fromMetres: number,
  toMetres: number,
): Extent {
  const position = path.positionOf(footprint.at, fromMetres, toMetres);
  const turn = footprint.headingRadians - path.placeAt(position.distanceMetres).headingRadians;
  const along = Math.cos(turn);
  const across = Math.abs(Math.sin(turn));
  const halfLength =
    (Math.abs(along) * footprint.lengthMetres + across * footprint.widthMetres) / 2;
  const halfWidth = (across * footprint.lengthMetres + Math.abs(along) * footprint.widthMetres) / 2;
  const [left, right] = along >= 0 ? [claimLeft, claimRight] : [claimRight, claimLeft];
  return {
    middle: position.distanceMetres,
    from: position.distanceMetres - halfLength,
    to: position.distanceMetres + halfLength,
    // Where it is going it will not be turned any more.
    right: position.lateralMetres - Math.max(halfWidth, right + footprint.widthMetres / 2),
    left: position.lateralMetres + Math.max(halfWidth, left + footprint.widthMetres / 2),
    along,
  };
}
