import type { SignalCycle } from '../signals/signal-cycle';
import { signalStop } from '../signals/signal-obedience';
import type { Actor } from '../world-moment';
import type { Course } from './course';
import type { Entrance } from './entrance';
import { calmAcceleration, freeAcceleration } from './idm';
import { mayChange, worthwhileChange } from './lane-change';
import type { Neighbours } from './lane-neighbours';
import type { Presence } from './presence';
import type { RightOfWay } from './right-of-way';
import type { Routes } from './route';
import { seenAhead, type Seen } from './sight';
import type { Thing } from './thing';
import type { Vehicle } from './vehicle';
import type { Walker } from './walker';
import { mayStepOff, type WalkerEntrance } from './walkers';

export interface TrafficPlan {
  readonly routes: Routes;
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly entrances: readonly Entrance[];
  readonly walkerEntrances: readonly WalkerEntrance[];
  readonly rightOfWay: RightOfWay;
  readonly cycle: SignalCycle | undefined;
}

/** Drivers think about lanes this often, not all of them in the same step. */
const thinkEverySteps = 10;
/** One stands this far before a stop line. */
const beforeLineMetres = 0.8;
/** A walker who has gone on by then is in nobody's way. */
const spareSeconds = 1;
/** Slower than this nobody gets past before a walker comes. */
const passingSpeed = 2;

/** Everybody on the road, moved on step by step. */
export class Traffic {
  readonly plan: TrafficPlan;
  readonly vehicles: Vehicle[] = [];
  readonly walkers: Walker[] = [];
  readonly things: Thing[] = [];
  /** Lanes that nobody enters for now. */
  readonly closedLanes = new Set<string>();
  #lastId = 0;
  #step = 0;
  #seconds: number;
  #presences: Presence[] = [];
  #held = new Set<Vehicle>();

  /** `seconds`: film time of the first step. */
  constructor(plan: TrafficPlan, seconds: number) {
    this.plan = plan;
    this.#seconds = seconds;
  }

  get seconds(): number {
    return this.#seconds;
  }

  get actors(): readonly Actor[] {
    return [...this.vehicles, ...this.walkers, ...this.things].map(({ actor }) => actor);
  }

  /** Everybody and everything as it is at this moment, claims left out. */
  get presences(): readonly Presence[] {
    return this.#presences.filter(({ kind }) => kind !== 'claim');
  }

  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Who has just come is seen by everybody else at once. */
  add(vehicle: Vehicle): void {
    this.vehicles.push(vehicle);
    this.#presences.push(vehicle.presence);
  }

  addWalker(walker: Walker): void {
    this.walkers.push(walker);
    this.#presences.push(...walker.presences);
  }

  addThing(thing: Thing): void {
    this.things.push(thing);
    this.#presences.push(thing.presence);
  }

  /** Lets everybody look, decide and move; `seconds`: the length of the step. */
  step(seconds: number): void {
    this.#letIn();
    this.#decideAtKerbs();
    this.#heedSignals();
    this.#changeLanes();
    const accelerations = this.vehicles.map((vehicle) =>
      this.#accelerationOn(vehicle, vehicle.course, vehicle.distanceMetres),
    );
    const solid = this.presences;
    for (const walker of this.walkers)
      walker.decide([
        ...solid,
        // Who was there first goes first where ways meet.
        ...this.walkers.flatMap((other) => (other.id < walker.id ? other.nextSteps : [])),
      ]);
    this.vehicles.forEach((vehicle, index) => vehicle.move(accelerations[index]!, seconds));
    for (const walker of this.walkers) walker.move(seconds);
    for (const thing of this.things) thing.move(seconds);
    keepOnly(this.vehicles, (vehicle) => !vehicle.hasLeft);
    keepOnly(this.walkers, (walker) => !walker.hasArrived);
    this.#step += 1;
    this.#seconds += seconds;
    this.#look();
  }

  #look(): void {
    this.#presences = [
      ...this.vehicles.map(({ presence }) => presence),
      ...this.walkers.flatMap(({ presences }) => presences),
      ...this.things.map(({ presence }) => presence),
    ];
  }

  #letIn(): void {
    for (const entrance of this.plan.entrances) {
      if (this.closedLanes.has(entrance.laneId)) continue;
      const vehicle = entrance.next(this.#seconds, this.#presences, () => this.newId());
      if (vehicle) this.add(vehicle);
    }
    for (const entrance of this.plan.walkerEntrances) {
      const walker = entrance.next(this.#seconds, this.#presences, () => this.newId());
      if (walker) this.addWalker(walker);
    }
  }

  #decideAtKerbs(): void {
    for (const walker of this.walkers) {
      if (!walker.isAtKerb) continue;
      if (!mayStepOff(walker, this.vehicles, this.plan.cycle, this.#seconds)) continue;
      walker.go();
      this.#presences.push(...walker.presences);
    }
  }

  #heedSignals(): void {
    this.plan.rightOfWay.watch(this.vehicles, this.#seconds);
    const { cycle } = this.plan;
    if (!cycle) return;
    this.#held = new Set(
      this.vehicles.filter((vehicle) => signalStop(vehicle, cycle, this.#seconds) !== undefined),
    );
  }

  #changeLanes(): void {
    for (const vehicle of this.vehicles) {
      if ((this.#step + vehicle.lookSeed) % thinkEverySteps !== 0) continue;
      if (!mayChange(vehicle, this.#seconds)) continue;
      const { left, right } = this.plan.neighbours.get(vehicle.course.route.lane.id) ?? {};
      for (const [side, laneId] of [
        ['left', left],
        ['right', right],
      ] as const) {
        if (laneId === undefined || this.closedLanes.has(laneId)) continue;
        const change = worthwhileChange(
          vehicle,
          this.plan.routes.along(laneId),
          side,
          this.#presences,
          (...on) => this.#accelerationOn(...on),
        );
        if (!change) continue;
        vehicle.follow(change.course, change.distanceMetres);
        vehicle.changedLaneSeconds = this.#seconds;
        // Whoever thinks next sees that this one is on its way over.
        this.#presences = this.#presences.map((presence) =>
          presence.id === vehicle.id ? vehicle.presence : presence,
        );
        break;
      }
    }
  }

  #accelerationOn(vehicle: Vehicle, course: Course, distanceMetres: number): number {
    const { order, speed } = vehicle;
    if (order?.kind === 'brake') return -order.deceleration;
    const front = distanceMetres + vehicle.lengthMetres / 2;
    const driver = {
      ...vehicle.driver,
      desiredSpeed: Math.min(
        vehicle.driver.desiredSpeed,
        course.route.profile.allowedAt(
          front - vehicle.lengthMetres,
          front,
          vehicle.driver.lateralAcceleration,
        ),
      ),
    };
    const looker = {
      id: vehicle.id,
      course,
      distanceMetres,
      speed,
      lengthMetres: vehicle.lengthMetres,
      widthMetres: vehicle.widthMetres,
    };
    let acceleration = freeAcceleration(driver, speed);
    for (const seen of seenAhead(looker, this.#presences)) {
      if (this.#passesBefore(vehicle, seen)) continue;
      const { turn } = seen.presence;
      if (turn && this.plan.rightOfWay.keepsApart(vehicle, turn)) continue;
      const { gap, speedAlong, accelerationAlong, presence } = seen;
      const kept = gap - presence.keepAwayMetres;
      // Who crosses one's way is gone soon; only who drives against the traffic keeps coming.
      const comes = presence.isAgainst || vehicle.isAgainst;
      const leader = {
        gap: Math.max(kept, Math.min(gap, 0.5)),
        speed: comes ? speedAlong : Math.max(0, speedAlong),
        acceleration: comes || speedAlong > 0 ? accelerationAlong : 0,
      };
      acceleration = Math.min(acceleration, calmAcceleration(driver, speed, leader));
    }
    for (const limit of this.#limitsOf(vehicle, course)) {
      const gap = limit - front + driver.standstillGap;
      const line = { gap, speed: 0, acceleration: 0 };
      acceleration = Math.min(acceleration, calmAcceleration(driver, speed, line));
    }
    if (order?.kind === 'stand-at') {
      const metres = Math.max(order.frontMetres - front, 0.05);
      const needed = speed ** 2 / (2 * metres);
      if (needed >= driver.comfortableDeceleration || speed < 0.5)
        acceleration = Math.min(acceleration, -needed);
    }
    return acceleration;
  }

  /** Places that the front must not go beyond: stop lines and shared ground in a crossing. */
  #limitsOf(vehicle: Vehicle, course: Course): readonly number[] {
    const limits: number[] = [];
    const { cycle, rightOfWay } = this.plan;
    const isOwn = course === vehicle.course;
    // On a lane that one only thinks about, the signal is the same.
    const stop = isOwn && cycle ? signalStop(vehicle, cycle, this.#seconds) : undefined;
    if (stop !== undefined) limits.push(stop - beforeLineMetres);
    const yields = isOwn
      ? rightOfWay.limitOf(vehicle, this.vehicles, (other) => this.#held.has(other))
      : undefined;
    if (yields !== undefined) limits.push(yields - beforeLineMetres);
    return limits;
  }

  #passesBefore(vehicle: Vehicle, { gap, presence }: Seen): boolean {
    if (presence.reachedInSeconds === undefined || vehicle.speed < passingSpeed) return false;
    const passed = (gap + vehicle.lengthMetres + 1) / vehicle.speed;
    return passed < presence.reachedInSeconds - spareSeconds;
  }
}

function keepOnly<Item>(items: Item[], keep: (item: Item) => boolean): void {
  items.splice(0, items.length, ...items.filter(keep));
}
