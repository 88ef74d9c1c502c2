import type { RoadMap, Turn } from '../road-map';
import { conflictsOf, type Conflict } from './turn-conflicts';
import type { Vehicle } from './vehicle';

/** Who could just stop gently before the stop line gets a place in the order of arrival. */
const gentleDeceleration = 1.8;
const nearMetres = 8;
/** One waits this far before the ground that is shared. */
const waitBeforeMetres = 0.7;
/** The tail of a long vehicle that waits in a bend sticks out: so much more for each metre above a car. */
const waitBeforeShare = 0.25;
const carMetres = 5;
/** What a driver leaves between oneself and those who have right of way (accepted gap). */
const spareSeconds = 1.5;
/** Speed and acceleration that one expects of others who set off or come nearer. */
const expectedAcceleration = 1.5;
const expectedSpeed = 11;
/** One who would have to brake harder than this goes on. */
const hardestGivingWay = 5;

/** A vehicle that waits for its signal takes no right of way from anybody. */
export type IsHeld = (vehicle: Vehicle) => boolean;

/**
 * Giving way inside of a crossing. With signals, who turns left gives way to oncoming traffic, and who
 * is inside goes before who is not yet. Otherwise who came first goes first, which cannot deadlock.
 */
export class RightOfWay {
  readonly #conflicts: ReadonlyMap<Turn, readonly Conflict[]>;
  readonly #hasSignals: boolean;

  constructor(road: RoadMap, hasSignals: boolean) {
    this.#conflicts = conflictsOf(road);
    this.#hasSignals = hasSignals;
  }

  /** Notes who has come near and who has entered. */
  watch(vehicles: readonly Vehicle[], seconds: number): void {
    for (const vehicle of vehicles) {
      const through = vehicle.course.route.through;
      if (!through) continue;
      const near = nearMetres + vehicle.speed ** 2 / (2 * gentleDeceleration);
      if (vehicle.frontMetres > through.fromMetres - near) vehicle.cameNear ??= seconds;
      if (vehicle.frontMetres > through.fromMetres) vehicle.entered ??= seconds;
    }
  }

  /** How far the vehicle may go, in metres along its course; undefined: as far as it likes. */
  limitOf(me: Vehicle, others: readonly Vehicle[], isHeld: IsHeld): number | undefined {
    const through = me.course.route.through;
    if (!through || me.cameNear === undefined || me.rearMetres > through.toMetres) return undefined;
    let limit: number | undefined;
    for (const conflict of this.#conflicts.get(through.turn) ?? []) {
      const from = through.fromMetres + conflict.mine[0];
      if (!canStillWait(me, from)) continue;
      const mustWait = others.some(
        (other) =>
          other.course.route.through?.turn === conflict.other &&
          this.#givesWay(me, other, conflict, isHeld),
      );
      if (!mustWait) continue;
      // Inside one waits for oncoming traffic alone; for everybody else, where the stop line is.
      const isBefore = me.entered === undefined && !conflict.isLeftBeforeOncoming;
      const halt = isBefore ? through.fromMetres : from - roomToWait(me);
      limit = Math.min(limit ?? Infinity, halt);
    }
    return limit;
  }

  /** Whether the limit alone keeps the vehicle from those who take that turn: it is not there yet. */
  keepsApart(me: Vehicle, turn: Turn): boolean {
    const through = me.course.route.through;
    const conflict =
      through && this.#conflicts.get(through.turn)?.find(({ other }) => other === turn);
    return (
      through !== undefined &&
      conflict !== undefined &&
      canStillWait(me, through.fromMetres + conflict.mine[0])
    );
  }

  #givesWay(me: Vehicle, other: Vehicle, conflict: Conflict, isHeld: IsHeld): boolean {
    const through = other.course.route.through;
    if (!through || other === me) return false;
    const from = through.fromMetres + conflict.theirs[0];
    const to = through.fromMetres + conflict.theirs[1];
    if (other.rearMetres > to) return false;
    if (!canStillWait(other, from)) return true;
    if (other.cameNear === undefined && !conflict.isLeftBeforeOncoming) return false;
    if (isHeld(other)) return false;
    if (!this.#goesFirst(other, me, conflict)) return false;
    return !this.#clearsBefore(me, conflict, from - other.frontMetres, other.speed);
  }

  #goesFirst(other: Vehicle, me: Vehicle, conflict: Conflict): boolean {
    if (this.#hasSignals) {
      // Oncoming traffic that others keep from coming is passed, or all would wait for each other.
      if (conflict.isLeftBeforeOncoming) return !other.isWaiting;
      if (conflict.isOncomingBeforeLeft) return false;
      const theirs = other.entered ?? Infinity;
      const mine = me.entered ?? Infinity;
      if (theirs !== mine) return theirs < mine;
    }
    const theirs = other.cameNear ?? Infinity;
    const mine = me.cameNear ?? Infinity;
    return theirs === mine ? other.id < me.id : theirs < mine;
  }

  /** Whether one has left the shared ground before somebody comes to it from so far away. */
  #clearsBefore(me: Vehicle, conflict: Conflict, theirMetres: number, speed: number): boolean {
    const through = me.course.route.through;
    if (!through) return true;
    const mine = through.fromMetres + conflict.mine[1] - me.rearMetres;
    const turning = me.course.route.profile.allowedAt(
      me.rearMetres,
      me.frontMetres,
      me.driver.lateralAcceleration,
    );
    const reached = Math.min(turning, me.driver.desiredSpeed);
    const clears = secondsFor(mine, me.speed, me.driver.acceleration * 0.8, reached);
    const comes = secondsFor(theirMetres, speed, expectedAcceleration, expectedSpeed);
    return clears + spareSeconds < comes;
  }
}

const roomToWait = ({ lengthMetres }: Vehicle): number =>
  waitBeforeMetres + waitBeforeShare * Math.max(0, lengthMetres - carMetres);

const canStillWait = (me: Vehicle, beforeMetres: number): boolean =>
  me.frontMetres <= beforeMetres &&
  me.speed ** 2 <= 2 * hardestGivingWay * (beforeMetres - me.frontMetres);

/** How long a way takes that is driven faster and faster up to a speed. */
function secondsFor(metres: number, speed: number, acceleration: number, topSpeed: number): number {
  if (metres <= 0) return 0;
  const top = Math.max(speed, topSpeed);
  const speedingUp = (top - speed) / acceleration;
  const metresThen = ((speed + top) / 2) * speedingUp;
  return metres > metresThen
    ? speedingUp + (metres - metresThen) / top
    : (Math.sqrt(speed ** 2 + 2 * acceleration * metres) - speed) / acceleration;
}
