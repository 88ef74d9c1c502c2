import type { Happening } from '../scene-description';
import type { Traffic } from '../traffic/traffic';
import type { Vehicle } from '../traffic/vehicle';
import type { TookPlace } from '../world-moment';
import type { Script } from './script';

type Standing = Extract<Happening, { kind: 'stopped-vehicle' | 'hard-braking' }>;

/** An emergency stop on dry asphalt as it is measured for ordinary drivers. */
const emergencyDeceleration = 7;
/** A stop that nobody in the car minds. */
const gentleDeceleration = 1.8;
/** One who stops gently begins so much earlier. */
const earlierSeconds = 6;
const standing = 0.05;
/** Slower than this a stop would not be seen as one. */
const slowestChosen = 3;

/** A vehicle that stops where nobody stops: gently to stand for a while, or as hard as it can. */
export class StandingVehicle implements Script {
  readonly #happening: Standing;
  #vehicle: Vehicle | undefined;
  #brakes: number | undefined;
  #stands: number | undefined;
  #ends: number | undefined;

  constructor(happening: Standing) {
    this.#happening = happening;
  }

  step(traffic: Traffic): void {
    const { seconds } = traffic;
    if (this.#ends !== undefined) return;
    if (!this.#vehicle) {
      this.#choose(traffic);
      return;
    }
    if (this.#stands === undefined && this.#vehicle.speed < standing) this.#stands = seconds;
    if (this.#stands === undefined || seconds < this.#goesOnAt(this.#stands)) return;
    this.#vehicle.order = undefined;
    this.#ends = seconds;
  }

  /** Hard braking begins with the brakes, a stopped vehicle is one from when it stands. */
  tookPlace(filmSeconds: number): TookPlace | undefined {
    const { kind } = this.#happening;
    const began = kind === 'hard-braking' ? this.#brakes : this.#stands;
    if (!this.#vehicle || began === undefined) return undefined;
    return {
      kind,
      actors: [this.#vehicle.id],
      startSeconds: began,
      endSeconds: this.#ends ?? filmSeconds,
    };
  }

  #goesOnAt(stands: number): number {
    return this.#happening.kind === 'hard-braking'
      ? stands + this.#happening.standsSeconds
      : Math.max(this.#happening.endSeconds, stands);
  }

  /** The first one that, braking from now on, comes to stand near the place. */
  #choose(traffic: Traffic): void {
    const { kind, lane, atMetres, startSeconds } = this.#happening;
    const isHard = kind === 'hard-braking';
    if (traffic.seconds < startSeconds - (isHard ? 0 : earlierSeconds)) return;
    if (kind === 'stopped-vehicle' && traffic.seconds >= this.#happening.endSeconds) return;
    const deceleration = isHard ? emergencyDeceleration : gentleDeceleration;
    const chosen = traffic.vehicles.find((vehicle) => {
      const { course, frontMetres, speed } = vehicle;
      if (course.route.lane.id !== lane || course.isCrossingOver(vehicle.distanceMetres))
        return false;
      if (vehicle.order || vehicle.body === 'bicycle' || speed < slowestChosen) return false;
      if (traffic.seconds + (isHard ? 0 : speed / deceleration) < startSeconds) return false;
      const stands = frontMetres + speed ** 2 / (2 * deceleration);
      return stands >= atMetres && frontMetres < atMetres && stands < atMetres + speed;
    });
    if (!chosen) return;
    this.#vehicle = chosen;
    this.#brakes = traffic.seconds;
    chosen.order = isHard
      ? { kind: 'brake', deceleration }
      : {
          kind: 'stand-at',
          frontMetres: chosen.frontMetres + chosen.speed ** 2 / (2 * deceleration),
        };
  }
}
