import type { Path } from '../road/path';
import type { Footprint } from './footprint';
import type { Route } from './route';

/** Axles of a rigid body, as a share of its length before and behind its middle. */
const axleShare = 0.3;

/** The way over to another lateral position, along the path. */
interface Crossover {
  /** Where it began, metres to the left of the path. */
  readonly fromLateral: number;
  readonly startMetres: number;
  readonly lengthMetres: number;
}

/** What somebody follows: a way, how far beside its middle, and the way there from another lane. */
export class Course<Way extends { readonly path: Path } = Route> {
  readonly route: Way;
  readonly #keepsLateral: number;
  readonly #crossover: Crossover | undefined;

  /** `keepsLateral`: metres to the left of the way's middle. */
  constructor(route: Way, keepsLateral: number, crossover?: Crossover) {
    this.route = route;
    this.#keepsLateral = keepsLateral;
    this.#crossover = crossover;
  }

  get path(): Path {
    return this.route.path;
  }

  /** Metres to the left of the path; a function of distance, so that who stands does not slide. */
  lateralAt(distanceMetres: number): number {
    if (!this.#crossover) return this.#keepsLateral;
    const { fromLateral, startMetres, lengthMetres } = this.#crossover;
    const share = withoutJerk((distanceMetres - startMetres) / lengthMetres);
    return fromLateral + (this.#keepsLateral - fromLateral) * share;
  }

  /** The same so many metres further to the left. */
  shifted(metres: number): Course<Way> {
    return new Course(
      this.route,
      this.#keepsLateral + metres,
      this.#crossover && {
        ...this.#crossover,
        fromLateral: this.#crossover.fromLateral + metres,
      },
    );
  }

  /** Metres still to go sideways from a distance on; positive to the left. */
  sidewaysAhead(distanceMetres: number): number {
    return this.#keepsLateral - this.lateralAt(distanceMetres);
  }

  isCrossingOver(distanceMetres: number): boolean {
    return (
      this.#crossover !== undefined &&
      distanceMetres < this.#crossover.startMetres + this.#crossover.lengthMetres
    );
  }

  /** Where a body lies whose middle has come so far: both axles are on the course. */
  footprintAt(
    distanceMetres: number,
    { lengthMetres, widthMetres }: Pick<Footprint, 'lengthMetres' | 'widthMetres'>,
  ): Footprint {
    const reach = axleShare * lengthMetres;
    const front = this.#at(distanceMetres + reach);
    const rear = this.#at(distanceMetres - reach);
    return {
      at: [(front[0] + rear[0]) / 2, (front[1] + rear[1]) / 2],
      headingRadians: Math.atan2(front[1] - rear[1], front[0] - rear[0]),
      lengthMetres,
      widthMetres,
    };
  }

  #at(distanceMetres: number) {
    return this.path.placeAt(distanceMetres, this.lateralAt(distanceMetres)).at;
  }
}

/** Where the front axle of a body is, from its middle. */
export const frontAxleMetres = (lengthMetres: number): number => axleShare * lengthMetres;

/** How far a body swings out of its course in a bend, each side at most, in metres. */
export const swingMetres = (lengthMetres: number, curvature: number): number =>
  (Math.abs(curvature) * lengthMetres ** 2 * (0.25 - axleShare ** 2)) / 2;

/** From 0 to 1; speed and acceleration sideways are 0 at both ends. */
function withoutJerk(share: number): number {
  const x = Math.min(1, Math.max(0, share));
  return x ** 3 * (10 - 15 * x + 6 * x ** 2);
}
