import { Course, frontAxleMetres } from './course';
import { calmAcceleration } from './idm';
import type { Presence } from './presence';
import type { Route } from './route';
import { extentBeside } from './sight';
import type { Vehicle } from './vehicle';

/**
 * MOBIL: A. Kesting, M. Treiber, D. Helbing, General lane-changing model MOBIL for car-following models,
 * Transportation Research Record 1999 (2007) 86. The threshold is theirs; the bias to the right is less than
 * their 0.3 m/s², which is for motorways (in towns lanes are chosen freely), and others are made to brake
 * less than their 4 m/s², which looks rude.
 */
const threshold = 0.1;
const biasToTheRight = 0.1;
const safeDeceleration = 2.5;

/** A change takes about this long, and never less way than one can steer. */
const changeSeconds = 3;
const shortestChangeMetres = 14;
/** One who has just changed stays for a while. */
const restSeconds = 5;
/** Beside somebody, and this far before and behind, there is no room. */
const spareMetres = 2;
/** Lines are solid here before a stop line, and nothing is known of what comes behind the road's end. */
const beforeStopMetres = 20;
const beforeEndMetres = 25;

export interface LaneChange {
  readonly course: Course;
  readonly distanceMetres: number;
}

/** What drivers would do on another course, as the traffic sees it at the moment. */
export type AccelerationOn = (vehicle: Vehicle, course: Course, distanceMetres: number) => number;

/** Who changes lanes at all, at this place and time. */
export function mayChange(vehicle: Vehicle, seconds: number): boolean {
  const { course, frontMetres } = vehicle;
  return (
    vehicle.body !== 'bicycle' &&
    vehicle.order === undefined &&
    seconds - vehicle.changedLaneSeconds > restSeconds &&
    vehicle.rearMetres > 0 &&
    !course.isCrossingOver(vehicle.distanceMetres) &&
    frontMetres < course.path.lengthMetres - beforeEndMetres &&
    !course.route.stops.some(
      ({ atMetres }) => atMetres > frontMetres && atMetres - frontMetres < beforeStopMetres,
    )
  );
}

/** The change to the route beside, should it pay for the driver and be safe for the others. */
export function worthwhileChange(
  vehicle: Vehicle,
  route: Route,
  side: 'left' | 'right',
  presences: readonly Presence[],
  accelerationOn: AccelerationOn,
): LaneChange | undefined {
  const { distanceMetres, lateralMetres } = route.path.positionOf(vehicle.footprint.at);
  const keepsLateral = vehicle.course.lateralAt(vehicle.distanceMetres);
  const course = new Course(route, keepsLateral, {
    fromLateral: lateralMetres,
    startMetres: distanceMetres + frontAxleMetres(vehicle.lengthMetres),
    lengthMetres: Math.max(
      shortestChangeMetres + vehicle.lengthMetres / 2,
      changeSeconds * vehicle.speed,
    ),
  });
  const follower = followerOn(vehicle, route, distanceMetres, presences);
  if (follower === 'beside') return undefined;
  const forced = follower ? brakingOf(vehicle, follower) : 0;
  if (forced < -safeDeceleration) return undefined;
  const gain = accelerationOn(vehicle, course, distanceMetres) - vehicle.acceleration;
  const needed = threshold + (side === 'left' ? biasToTheRight : -biasToTheRight);
  return gain + vehicle.driver.politeness * Math.min(0, forced) > needed
    ? { course, distanceMetres }
    : undefined;
}

interface Follower {
  readonly gap: number;
  readonly speed: number;
}

/** Who would be behind on the lane; `beside`: somebody is where one would want to be. */
function followerOn(
  vehicle: Vehicle,
  route: Route,
  distanceMetres: number,
  presences: readonly Presence[],
): Follower | 'beside' | undefined {
  const front = distanceMetres + vehicle.lengthMetres / 2 + spareMetres;
  const rear = distanceMetres - vehicle.lengthMetres / 2 - spareMetres;
  const half = route.lane.widthMetres / 2;
  let nearest: Follower | undefined;
  for (const presence of presences) {
    if (presence.id === vehicle.id) continue;
    const extent = extentBeside(route.path, presence, -Infinity, Infinity);
    if (extent.left < -half || extent.right > half || extent.from > front) continue;
    // Whoever comes towards on that lane makes it no place to be.
    if (extent.to > rear || extent.along < 0) return 'beside';
    const gap = rear + spareMetres - extent.to;
    if (!nearest || gap < nearest.gap) nearest = { gap, speed: presence.speed };
  }
  return nearest;
}

/** The follower's acceleration behind the vehicle; one takes others to drive as one does oneself. */
function brakingOf(vehicle: Vehicle, { gap, speed }: Follower): number {
  const driver = { ...vehicle.driver, desiredSpeed: Math.max(vehicle.driver.desiredSpeed, speed) };
  const leader = { gap, speed: vehicle.speed, acceleration: vehicle.acceleration };
  return calmAcceleration(driver, speed, leader);
}
