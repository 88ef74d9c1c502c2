import { bodies } from '../bodies';
import { Random } from '../random';
import type { Happening } from '../scene-description';
import { Course } from '../traffic/course';
import { driverOf } from '../traffic/driver';
import type { Traffic } from '../traffic/traffic';
import { Vehicle } from '../traffic/vehicle';
import type { TookPlace } from '../world-moment';
import type { Script } from './script';

type WrongWay = Extract<Happening, { kind: 'wrong-way' }>;

const body = 'hatchback';
/** Slower traffic than this is not waited for: the lane is closed that much earlier. */
const slowestTraffic = 7;
const longestClosed = 25;

/**
 * Somebody drives a lane from its end to its beginning. No more traffic enters it shortly before, so that
 * the lane is quiet; who is on it still drives off it first.
 */
export class WrongWayScript implements Script {
  readonly #happening: WrongWay;
  readonly #seed: number;
  #vehicle: Vehicle | undefined;
  #began: number | undefined;
  #ended: number | undefined;

  constructor(happening: WrongWay, seed: number) {
    this.#happening = happening;
    this.#seed = seed;
  }

  step(traffic: Traffic): void {
    if (this.#ended !== undefined) return;
    if (this.#vehicle) {
      if (!traffic.vehicles.includes(this.#vehicle)) {
        this.#ended = traffic.seconds;
        traffic.closedLanes.delete(this.#happening.lane);
      }
      return;
    }
    const { lane, startSeconds } = this.#happening;
    const route = traffic.plan.routes.against(lane);
    const clears = Math.min(longestClosed, route.path.lengthMetres / slowestTraffic);
    if (traffic.seconds < startSeconds - clears) return;
    traffic.closedLanes.add(lane);
    const isQuiet = traffic.vehicles.every(({ course }) => course.route.lane.id !== lane);
    if (traffic.seconds < startSeconds || !isQuiet) return;
    const random = new Random(this.#seed);
    const { kmh } = this.#happening;
    this.#vehicle = new Vehicle({
      id: traffic.newId(),
      body,
      driver: driverOf(body, [kmh, kmh], random),
      course: new Course(route, 0),
      distanceMetres: -bodies[body].lengthMetres / 2,
      speed: kmh / 3.6,
      lookSeed: random.seed(),
      random,
    });
    traffic.add(this.#vehicle);
    this.#began = traffic.seconds;
  }

  tookPlace(filmSeconds: number): TookPlace | undefined {
    if (!this.#vehicle || this.#began === undefined) return undefined;
    return {
      kind: 'wrong-way',
      actors: [this.#vehicle.id],
      startSeconds: this.#began,
      endSeconds: this.#ended ?? filmSeconds,
    };
  }
}
