import { Random } from '../random';
import type { WalkerStream } from '../scene-description';
import type { SignalCycle } from '../signals/signal-cycle';
import { clearance } from './footprint';
import type { Footway } from './footway';
import type { Presence } from './presence';
import { seenAhead } from './sight';
import type { Vehicle } from './vehicle';
import { Walker } from './walker';

/** Weidmann, Transporttechnik der Fußgänger (ETH Zürich 1993): 1.34 m/s on average, 0.26 either way. */
const slowest = 1.08;
const fastest = 1.6;
/** Everybody keeps to the right, so that those who come towards have room. */
const leastToTheRight = 0.45;
const mostToTheRight = 0.85;
const roomToAppear = 0.4;

/** One steps on the carriageway if no driver has to brake harder for it than this. */
const politeDeceleration = 1.5;
const recklessDeceleration = 4;
/** A driver keeps this from people. */
const driversKeep = 2;
const standing = 0.3;

/** People who come to walk along a footway. */
export class WalkerEntrance {
  readonly #random: Random;
  readonly #ways: readonly Footway[];
  readonly #meanSeconds: number;
  #nextSeconds: number;

  /** `ways`: the footway, and the same one backwards if it is walked both ways. */
  constructor(stream: WalkerStream, ways: readonly Footway[], random: Random, fromSeconds: number) {
    this.#random = random;
    this.#ways = ways;
    this.#meanSeconds = 3600 / Math.max(stream.walkersPerHour, 1e-6);
    this.#nextSeconds = fromSeconds + random.exponential(this.#meanSeconds);
  }

  next(seconds: number, presences: readonly Presence[], newId: () => number): Walker | undefined {
    if (seconds < this.#nextSeconds) return undefined;
    this.#nextSeconds += this.#random.exponential(this.#meanSeconds);
    const random = new Random(this.#random.seed());
    const footway = this.#ways[Math.floor(random.next() * this.#ways.length)];
    if (!footway) return undefined;
    const walker = walkerOn(footway, random, newId());
    const hasRoom = presences.every(
      ({ footprint }) => clearance(walker.footprint, footprint) > roomToAppear,
    );
    // Somebody stands there: this one takes another way.
    return hasRoom ? walker : undefined;
  }
}

export const walkerOn = (
  footway: Footway,
  random: Random,
  id: number,
  isReckless = false,
): Walker =>
  new Walker({
    id,
    footway,
    lateralMetres: -random.between(leastToTheRight, mostToTheRight),
    desiredSpeed: random.between(slowest, fastest),
    lookSeed: random.seed(),
    isReckless,
  });

/** Whether somebody at the kerb may step on the carriageway now. */
export function mayStepOff(
  walker: Walker,
  vehicles: readonly Vehicle[],
  cycle: SignalCycle | undefined,
  seconds: number,
): boolean {
  const crossing = walker.crossingAhead;
  if (!crossing) return false;
  const { fromMetres, toMetres, groups } = crossing;
  const takes = (toMetres - Math.min(fromMetres, walker.distanceMetres)) / walker.desiredSpeed;
  if (cycle && !walker.isReckless) {
    const stayRed = groups.every((group) => cycle.staysRed(group, seconds, seconds + takes));
    if (!stayRed) return false;
  }
  const ground = walker.claimsOf(crossing);
  const accepted = walker.isReckless ? recklessDeceleration : politeDeceleration;
  return vehicles.every((vehicle) => {
    if (ground.some(({ footprint }) => clearance(footprint, vehicle.footprint) < 0.3)) return false;
    return seenAhead(vehicle, ground).every(({ gap }) => {
      if (vehicle.speed < standing) return true;
      return vehicle.speed ** 2 <= 2 * accepted * Math.max(gap - driversKeep, 0);
    });
  });
}
