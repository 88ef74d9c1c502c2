import { bodies, type BodyKind } from '../bodies';
import type { Actor } from '../world-moment';
import type { Course } from './course';
import type { Driver } from './driver';
import type { Footprint } from './footprint';
import { hardestBraking } from './idm';
import type { Presence } from './presence';
import type { Random } from '../random';

/** What a script makes a driver do, over and above the traffic. */
export type Order =
  | { readonly kind: 'stand-at'; readonly frontMetres: number }
  | { readonly kind: 'brake'; readonly deceleration: number };

/** Lamps light up from this deceleration on (UN R13-H: between 0.7 and 1.3 m/s²). */
const brakeLampDeceleration = 0.7;
const standing = 0.1;
const slow = 0.3;
const settingOff = 0.2;
/** Behind one that does not go on one keeps room to drive round it. */
const roomBehindStranded = 6;

export interface VehiclePlan {
  readonly id: number;
  readonly body: BodyKind;
  readonly driver: Driver;
  readonly course: Course;
  /** Of its middle, along its course. */
  readonly distanceMetres: number;
  readonly speed: number;
  readonly lookSeed: number;
  readonly random: Random;
}

/** A vehicle with its driver. Distances are along its course, speeds in m/s. */
export class Vehicle {
  readonly id: number;
  readonly body: BodyKind;
  readonly driver: Driver;
  readonly lookSeed: number;
  readonly random: Random;
  readonly lengthMetres: number;
  readonly widthMetres: number;
  course: Course;
  distanceMetres: number;
  speed: number;
  acceleration = 0;
  travelledMetres = 0;
  order: Order | undefined;
  /** What was decided when the signal ahead turned amber. */
  signalDecision: 'stop' | 'go' | undefined;
  /** Film seconds at which it came near the crossing, and at which it passed the stop line. */
  cameNear: number | undefined;
  entered: number | undefined;
  changedLaneSeconds = -Infinity;
  #footprint: Footprint | undefined;

  constructor(plan: VehiclePlan) {
    this.id = plan.id;
    this.body = plan.body;
    this.driver = plan.driver;
    this.lookSeed = plan.lookSeed;
    this.random = plan.random;
    this.lengthMetres = bodies[plan.body].lengthMetres;
    this.widthMetres = bodies[plan.body].widthMetres;
    this.course = plan.course;
    this.distanceMetres = plan.distanceMetres;
    this.speed = plan.speed;
  }

  get frontMetres(): number {
    return this.distanceMetres + this.lengthMetres / 2;
  }

  get rearMetres(): number {
    return this.distanceMetres - this.lengthMetres / 2;
  }

  get isStranded(): boolean {
    return this.order !== undefined && this.speed < standing;
  }

  /** Stands and does not set off. */
  get isWaiting(): boolean {
    return this.speed < slow && this.acceleration < settingOff;
  }

  get isAgainst(): boolean {
    return this.course.route.isAgainst === true;
  }

  /** Nothing of it is on the road any more. */
  get hasLeft(): boolean {
    return this.rearMetres > this.course.path.lengthMetres;
  }

  get footprint(): Footprint {
    this.#footprint ??= this.course.footprintAt(this.distanceMetres, this);
    return this.#footprint;
  }

  get presence(): Presence {
    const sideways = this.course.sidewaysAhead(this.distanceMetres);
    const turn = this.course.route.through?.turn;
    return {
      ...(turn && { turn }),
      id: this.id,
      kind: 'vehicle',
      footprint: this.footprint,
      speed: this.speed,
      acceleration: this.speed > 0 ? this.acceleration : 0,
      isAgainst: this.isAgainst,
      claimLeft: Math.max(0, sideways),
      claimRight: Math.max(0, -sideways),
      keepAwayMetres: this.isStranded ? roomBehindStranded : 0,
    };
  }

  /** Goes on along another course, from a distance along it that is beside where it is. */
  follow(course: Course, distanceMetres: number): void {
    this.course = course;
    this.distanceMetres = distanceMetres;
  }

  move(acceleration: number, seconds: number): void {
    const after = this.speed + acceleration * seconds;
    // It stops within the step, and stays.
    const metres =
      after >= 0
        ? ((this.speed + after) / 2) * seconds
        : this.speed ** 2 / (2 * Math.max(-acceleration, 1e-6));
    this.acceleration = Math.max(-hardestBraking, acceleration);
    this.speed = Math.max(0, after);
    this.distanceMetres += metres;
    this.travelledMetres += metres;
    this.#footprint = undefined;
  }

  get actor(): Actor {
    const { at, headingRadians } = this.footprint;
    return {
      id: this.id,
      body: this.body,
      lookSeed: this.lookSeed,
      at,
      headingRadians,
      metresPerSecond: this.speed,
      travelledMetres: this.travelledMetres,
      isBraking:
        this.acceleration < -brakeLampDeceleration ||
        (this.speed < standing && this.acceleration <= 0),
    };
  }
}
