import { bodies } from '../bodies';
import type { GroundPoint } from '../scene-description';
import type { Actor } from '../world-moment';
import type { Presence } from './presence';

const { lengthMetres, widthMetres } = bodies.cargo;

/** A box on asphalt: friction of about 0.6. */
const slidingDeceleration = 6;
/** Drivers keep room to drive round it. */
const roomBeforeMetres = 7;

/** Something that lies on the road, or slides until it lies. */
export class Thing {
  readonly id: number;
  readonly #lookSeed: number;
  readonly #headingRadians: number;
  readonly #slidesTo: number;
  #at: GroundPoint;
  #speed: number;
  #travelled = 0;

  /** It slides where it was going: `slidesTo`, in radians; it lies turned a little. */
  constructor(plan: {
    readonly id: number;
    readonly lookSeed: number;
    readonly at: GroundPoint;
    readonly slidesToRadians: number;
    readonly headingRadians: number;
    readonly speed: number;
  }) {
    this.id = plan.id;
    this.#lookSeed = plan.lookSeed;
    this.#at = plan.at;
    this.#slidesTo = plan.slidesToRadians;
    this.#headingRadians = plan.headingRadians;
    this.#speed = plan.speed;
  }

  move(seconds: number): void {
    const after = Math.max(0, this.#speed - slidingDeceleration * seconds);
    const metres = ((this.#speed + after) / 2) * seconds;
    this.#at = [
      this.#at[0] + Math.cos(this.#slidesTo) * metres,
      this.#at[1] + Math.sin(this.#slidesTo) * metres,
    ];
    this.#travelled += metres;
    this.#speed = after;
  }

  get presence(): Presence {
    return {
      id: this.id,
      kind: 'thing',
      footprint: { at: this.#at, headingRadians: this.#headingRadians, lengthMetres, widthMetres },
      speed: this.#speed,
      acceleration: this.#speed > 0 ? -slidingDeceleration : 0,
      isAgainst: false,
      claimLeft: 0,
      claimRight: 0,
      keepAwayMetres: this.#speed > 0 ? 0 : roomBeforeMetres,
    };
  }

  get actor(): Actor {
    return {
      id: this.id,
      body: 'cargo',
      lookSeed: this.#lookSeed,
      at: this.#at,
      headingRadians: this.#headingRadians,
      metresPerSecond: this.#speed,
      travelledMetres: this.#travelled,
      isBraking: false,
    };
  }
}
