import { bodies } from '../bodies';
import type { Lane } from '../road-map';
import type { Arrival } from './arrivals';
import { Course } from './course';
import { clearance } from './footprint';
import { equilibriumGap } from './idm';
import type { Presence } from './presence';
import type { Routes } from './route';
import { seenAhead } from './sight';
import { Vehicle } from './vehicle';

/** Of the gap that one keeps behind others, the share at which one enters already. */
const acceptedGapShare = 0.8;
/** In a lane for everybody, bicycles keep this far from its right edge. */
const fromEdgeMetres = 0.6;
/** Who has not come in altogether yet is beside the place too, not only ahead of it. */
const roomToAppear = 0.3;
/** No two drivers keep to the very middle of a lane. */
const widestWander = 0.2;
/** Room beside a wide vehicle in a narrow lane comes first. */
const besideMetres = 0.4;

/** The beginning of a lane, where arrivals come in as soon as there is room. */
export class Entrance {
  readonly #waiting: Arrival[];
  readonly #laneId: string;
  readonly #routes: Routes;

  /** Arrivals in the order in which they come. */
  constructor(laneId: string, arrivals: readonly Arrival[], routes: Routes) {
    this.#laneId = laneId;
    this.#waiting = [...arrivals];
    this.#routes = routes;
  }

  get laneId(): string {
    return this.#laneId;
  }

  /** The next vehicle, if somebody has come by now and can drive in. */
  next(seconds: number, presences: readonly Presence[], newId: () => number): Vehicle | undefined {
    const arrival = this.#waiting[0];
    if (!arrival || arrival.seconds > seconds) return undefined;
    const route = this.#routes.along(this.#laneId, arrival.movement);
    const { lengthMetres, widthMetres } = bodies[arrival.body];
    const course = new Course(route, lateralOf(route.lane, arrival));
    const distanceMetres = -lengthMetres / 2;
    const allowed = route.profile.allowedAt(0, 0, arrival.driver.lateralAcceleration);
    const desired = Math.min(arrival.driver.desiredSpeed, allowed);
    const footprint = course.footprintAt(distanceMetres, { lengthMetres, widthMetres });
    if (presences.some((one) => clearance(footprint, one.footprint) < roomToAppear))
      return undefined;
    const seen = seenAhead(
      { id: 0, course, distanceMetres, speed: desired, lengthMetres, widthMetres },
      presences,
    );
    const speed = Math.min(
      desired,
      ...seen.map(({ gap, speedAlong }) => comfortableSpeed(arrival, gap, speedAlong)),
    );
    if (speed < Math.min(slowestEntry, desired)) return undefined;
    this.#waiting.shift();
    return new Vehicle({ ...arrival, id: newId(), course, distanceMetres, speed });
  }
}

/** Slower than this one waits outside of the scene for more room, in m/s. */
const slowestEntry = 2;

/** How fast one may drive in behind somebody; negative: there is no room. */
function comfortableSpeed({ driver }: Arrival, gap: number, leaderSpeed: number): number {
  if (leaderSpeed >= driver.desiredSpeed) {
    const enough = driver.standstillGap + driver.desiredSpeed * driver.timeHeadway;
    return gap >= enough * acceptedGapShare ? driver.desiredSpeed : -1;
  }
  const follows = Math.max(0, leaderSpeed);
  const spare = gap - acceptedGapShare * equilibriumGap(driver, follows);
  if (spare < 0) return -1;
  // What is left of the gap is enough to slow down to the leader's speed, half as hard as one likes.
  return Math.sqrt(follows ** 2 + driver.comfortableDeceleration * spare);
}

function lateralOf(lane: Lane, { body, random }: Arrival): number {
  const { widthMetres } = bodies[body];
  if (body === 'bicycle' && lane.use === 'vehicles') return fromEdgeMetres - lane.widthMetres / 2;
  const room = Math.max(0, (lane.widthMetres - widthMetres - besideMetres) / 2);
  return random.between(-1, 1) * Math.min(widestWander, room);
}
