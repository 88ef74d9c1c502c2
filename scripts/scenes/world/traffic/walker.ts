import { bodies } from '../bodies';
import type { Actor } from '../world-moment';
import { Course } from './course';
import { clearance, type Footprint } from './footprint';
import type { Footway, FootwayCrossing } from './footway';
import { followingAcceleration, freeAcceleration } from './idm';
import type { Presence } from './presence';
import { seenAhead } from './sight';

const { lengthMetres, widthMetres } = bodies.pedestrian;

/** People stop within two steps; the model of car-following serves for them too. */
const gait = {
  timeHeadway: 0.4,
  standstillGap: 0.5,
  acceleration: 1.2,
  comfortableDeceleration: 2,
};
/** One waits this far before the kerb, with one's middle. */
const beforeKerbMetres = 0.6;
/** Further than this nobody knows on which ground one will walk. */
const claimMetres = 16;
const claimStepMetres = 0.8;
/** One steps aside for somebody who comes towards. */
const besideMetres = 0.3;
const widestSidestep = 1.5;
const sidestepWay = 1.8;
const sidestepFrom = 3.5;
/** How long two stand face to face before they shuffle, in steps, and how far in each step then. */
const patientSteps = 20;
const shuffleMetres = 0.012;
const shuffleRoomMetres = 0.08;
/** Others see where one will be within this time. */
const nextStepsSeconds = [0.5, 1, 1.5, 2] as const;
/** Cosine of the angle below which two go the same way. */
const sameWay = 0.8;

export interface WalkerPlan {
  readonly id: number;
  readonly footway: Footway;
  readonly lateralMetres: number;
  readonly desiredSpeed: number;
  readonly lookSeed: number;
  /** Goes at red and makes drivers brake hard: somebody who should not be there. */
  readonly isReckless: boolean;
}

/** Somebody on foot. */
export class Walker {
  readonly id: number;
  readonly isReckless: boolean;
  readonly #footway: Footway;
  readonly #desiredSpeed: number;
  readonly #lookSeed: number;
  #course: Course<Footway>;
  #distance = 0;
  #speed: number;
  #acceleration = 0;
  #blockedSteps = 0;
  /** The crossing that one has made up one's mind to walk over. */
  #going: FootwayCrossing | undefined;

  constructor(plan: WalkerPlan) {
    this.id = plan.id;
    this.isReckless = plan.isReckless;
    this.#footway = plan.footway;
    this.#desiredSpeed = plan.desiredSpeed;
    this.#lookSeed = plan.lookSeed;
    this.#course = new Course(plan.footway, plan.lateralMetres);
    this.#speed = plan.desiredSpeed;
  }

  get distanceMetres(): number {
    return this.#distance;
  }

  get desiredSpeed(): number {
    return this.#desiredSpeed;
  }

  get hasArrived(): boolean {
    return this.#distance >= this.#footway.path.lengthMetres;
  }

  get footprint(): Footprint {
    return this.#course.footprintAt(this.#distance, { lengthMetres, widthMetres });
  }

  /** The crossing at whose kerb one is or will be next, and may not go over yet. */
  get crossingAhead(): FootwayCrossing | undefined {
    const next = this.#footway.crossings.find(({ toMetres }) => toMetres > this.#distance);
    return next === this.#going ? undefined : next;
  }

  get isOnCarriageway(): boolean {
    return this.#footway.crossings.some(
      ({ fromMetres, toMetres }) => this.#distance >= fromMetres && this.#distance <= toMetres,
    );
  }

  /** Whether the kerb is near enough to look for a chance to cross. */
  get isAtKerb(): boolean {
    const crossing = this.crossingAhead;
    return crossing !== undefined && this.#distance >= crossing.fromMetres - beforeKerbMetres - 1;
  }

  /** Goes over the crossing ahead. */
  go(): void {
    this.#going = this.crossingAhead ?? this.#going;
  }

  get presence(): Presence {
    return {
      id: this.id,
      kind: 'walker',
      footprint: this.footprint,
      speed: this.#speed,
      acceleration: 0,
      isAgainst: false,
      claimLeft: 0,
      claimRight: 0,
      keepAwayMetres: 0,
    };
  }

  /** The ground that one walks over once one goes over a crossing, with when one is there. */
  claimsOf(crossing: FootwayCrossing): readonly Presence[] {
    const from = Math.max(this.#distance, crossing.fromMetres);
    const to = Math.min(crossing.toMetres, from + claimMetres);
    const speed = Math.max(this.#speed, this.#desiredSpeed * 0.8);
    const steps = Math.max(0, Math.ceil((to - from) / claimStepMetres));
    return Array.from({ length: steps }, (_, step) => {
      const metres = from + (step + 0.5) * claimStepMetres;
      return {
        ...this.presence,
        kind: 'claim' as const,
        speed: 0,
        footprint: this.#course.footprintAt(metres, { lengthMetres: claimStepMetres, widthMetres }),
        reachedInSeconds: (metres - this.#distance) / speed,
      };
    });
  }

  /** Where one will be soon, for others whose way that is too. */
  get nextSteps(): readonly Presence[] {
    if (this.#speed < 0.2) return [];
    return nextStepsSeconds.map((seconds) => ({
      ...this.presence,
      kind: 'claim' as const,
      speed: 0,
      footprint: this.#course.footprintAt(this.#distance + seconds * this.#speed, {
        lengthMetres,
        widthMetres,
      }),
    }));
  }

  /** What drivers have to take heed of: the walker, and the rest of the way over a crossing. */
  get presences(): readonly Presence[] {
    const crossing = this.#going;
    const isCrossing = crossing && this.#distance <= crossing.toMetres;
    return [this.presence, ...(isCrossing ? this.claimsOf(crossing) : [])];
  }

  decide(presences: readonly Presence[]): void {
    const driver = { ...gait, desiredSpeed: this.#desiredSpeed };
    let acceleration = freeAcceleration(driver, this.#speed);
    const kerb = this.crossingAhead?.fromMetres;
    if (kerb !== undefined) {
      const gap = kerb - beforeKerbMetres - this.#distance + gait.standstillGap;
      acceleration = Math.min(acceleration, followingAcceleration(driver, this.#speed, gap, 0));
    }
    const looker = {
      id: this.id,
      course: this.#course,
      distanceMetres: this.#distance,
      speed: this.#speed,
      lengthMetres,
      widthMetres,
    };
    let isBlocked = false;
    for (const { gap, speedAlong, presence, extent } of seenAhead(looker, presences)) {
      // Somebody's next steps the same way are no reason to stop.
      if (presence.kind === 'claim' && extent.along > sameWay) continue;
      if (presence.kind === 'walker' && speedAlong <= 0 && gap < sidestepFrom)
        this.#stepAside(extent.right);
      isBlocked ||= presence.kind === 'walker' && gap < gait.standstillGap * 1.5;
      const one = followingAcceleration(driver, this.#speed, gap, Math.max(0, speedAlong));
      acceleration = Math.min(acceleration, one);
    }
    this.#acceleration = Math.max(-hardestStop, acceleration);
    this.#blockedSteps = isBlocked && this.#speed < 0.05 ? this.#blockedSteps + 1 : 0;
    if (this.#blockedSteps > patientSteps) this.#shuffle(presences);
  }

  move(seconds: number): void {
    const after = Math.max(0, this.#speed + this.#acceleration * seconds);
    this.#distance += ((this.#speed + after) / 2) * seconds;
    this.#speed = after;
  }

  get actor(): Actor {
    const { at, headingRadians } = this.footprint;
    return {
      id: this.id,
      body: 'pedestrian',
      lookSeed: this.#lookSeed,
      at,
      headingRadians,
      metresPerSecond: this.#speed,
      travelledMetres: this.#distance,
      isBraking: false,
    };
  }

  /** A little to the right on the spot, where two stand in each other's way. */
  #shuffle(presences: readonly Presence[]): void {
    const course = this.#course.shifted(-shuffleMetres);
    const footprint = course.footprintAt(this.#distance, { lengthMetres, widthMetres });
    const isFree = presences.every(
      (other) =>
        other.id === this.id ||
        other.kind === 'claim' ||
        clearance(footprint, other.footprint) > shuffleRoomMetres,
    );
    if (isFree) this.#course = course;
  }

  /** To the right of somebody who comes towards or stands there. */
  #stepAside(theirRight: number): void {
    if (this.#course.isCrossingOver(this.#distance)) return;
    const lateral = this.#course.lateralAt(this.#distance);
    const aside = Math.max(theirRight - widthMetres / 2 - besideMetres, lateral - widestSidestep);
    if (aside >= lateral) return;
    this.#course = new Course(this.#footway, aside, {
      fromLateral: lateral,
      startMetres: this.#distance,
      lengthMetres: sidestepWay,
    });
  }
}

/** From walking to standing within half a step. */
const hardestStop = 4;
