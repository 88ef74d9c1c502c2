import type { Path } from '../road/path';

const sampleMetres = 1;
/** Drivers slow down for a bend before it. */
const slowingDeceleration = 1.5;

/** How fast the bends of a path let one drive, and how early one slows down for them. */
export class SpeedProfile {
  readonly #curvatures: readonly number[];

  constructor(path: Path) {
    this.#curvatures = Array.from(
      { length: Math.ceil(path.lengthMetres / sampleMetres) + 1 },
      (_, index) => Math.abs(path.curvatureAt(index * sampleMetres)),
    );
  }

  /** The speed in m/s at a distance, for somebody who bears that lateral acceleration in bends. */
  allowedAt(fromMetres: number, frontMetres: number, lateralAcceleration: number): number {
    let allowed = Infinity;
    const first = Math.max(0, Math.floor(fromMetres / sampleMetres));
    const last = Math.min(
      this.#curvatures.length - 1,
      Math.ceil((frontMetres + reachMetres) / sampleMetres),
    );
    for (let index = first; index <= last; index += 1) {
      const curvature = this.#curvatures[index]!;
      if (curvature < flattest) continue;
      const ahead = Math.max(0, index * sampleMetres - frontMetres);
      const speed = Math.sqrt(lateralAcceleration / curvature + 2 * slowingDeceleration * ahead);
      allowed = Math.min(allowed, speed);
    }
    return allowed;
  }
}

/** From any speed of a road with sharp bends one has slowed down within this. */
const reachMetres = 80;
/** A radius of two kilometres slows nobody down. */
const flattest = 1 / 2000;
