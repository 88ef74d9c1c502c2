import type { PixelPoint } from '../geometry/point';
import type { Milliseconds, Pixels } from '../units';
import { simplifyPath, type TimedPoint } from './path-simplification';

/** PRODUCT section 3: a path history holds 300 points at most. */
export const pathPointLimit = 300;

/** The path of one track in bounded memory; its first and its last point are never dropped. */
export class PathHistory {
  readonly #tolerance: Pixels;
  #points: TimedPoint[] = [];

  /** `tolerance`: how far the stored path may be from the seen one. */
  constructor(tolerance: Pixels) {
    this.#tolerance = tolerance;
  }

  get length(): number {
    return this.#points.length;
  }

  add(mediaTime: Milliseconds, point: PixelPoint): void {
    if (this.#points.length === pathPointLimit) this.#makeRoom();
    this.#points.push({ mediaTime, point });
  }

  simplified(): readonly TimedPoint[] {
    return simplifyPath(this.#points, this.#tolerance);
  }

  /** At least half is made free, so that a long-standing track pays for this seldom. */
  #makeRoom(): void {
    const simple = simplifyPath(this.#points, this.#tolerance);
    this.#points =
      simple.length <= pathPointLimit / 2
        ? [...simple]
        : simple.filter((_, index) => index % 2 === 0 || index === simple.length - 1);
  }
}
