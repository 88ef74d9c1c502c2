import type { GroundPoint } from '../scene-description';

/** A place on a path: where it is, and which way the path runs there. */
export interface PathPlace {
  readonly at: GroundPoint;
  readonly headingRadians: number;
}

/** A place beside a path: metres along it, and metres to the left of it. */
export interface PathPosition {
  readonly distanceMetres: number;
  readonly lateralMetres: number;
}

/**
 * A line on the ground that is followed from its first point to its last. Before and behind them it
 * goes on straight, so that a long vehicle has a place for each axle where the road begins or ends.
 */
export class Path {
  readonly lengthMetres: number;
  readonly #points: readonly GroundPoint[];
  readonly #distances: readonly number[];

  /** Two points or more, no two alike in a row; those on a straight way between others are left out. */
  constructor(points: readonly GroundPoint[]) {
    if (points.length < 2) throw new RangeError('A path needs two points.');
    const corners = points.filter(
      (point, index) =>
        index === 0 ||
        index === points.length - 1 ||
        !isStraight(points[index - 1]!, point, points[index + 1]!),
    );
    const distances = [0];
    for (let index = 1; index < corners.length; index += 1)
      distances.push(distances[index - 1]! + between(corners[index - 1]!, corners[index]!));
    this.#points = corners;
    this.#distances = distances;
    this.lengthMetres = distances[distances.length - 1]!;
  }

  /** How fast the heading changes, in radians a metre; positive to the left. */
  curvatureAt(distanceMetres: number): number {
    if (this.#points.length === 2) return 0;
    const turn =
      this.placeAt(distanceMetres + curvatureReach).headingRadians -
      this.placeAt(distanceMetres - curvatureReach).headingRadians;
    return Math.atan2(Math.sin(turn), Math.cos(turn)) / (2 * curvatureReach);
  }

  /** `lateralMetres`: to the left of the path. */
  placeAt(distanceMetres: number, lateralMetres = 0): PathPlace {
    const index = this.#segmentAt(distanceMetres);
    const [x, y] = this.#points[index]!;
    const [nextX, nextY] = this.#points[index + 1]!;
    const along = distanceMetres - this.#distances[index]!;
    const length = this.#distances[index + 1]! - this.#distances[index]!;
    const east = (nextX - x) / length;
    const north = (nextY - y) / length;
    return {
      at: [x + east * along - north * lateralMetres, y + north * along + east * lateralMetres],
      headingRadians: Math.atan2(north, east),
    };
  }

  /**
   * The position beside the path that is nearest to the point, of the part from `fromMetres` to
   * `toMetres`; straight on beyond the path's ends.
   */
  positionOf(point: GroundPoint, fromMetres = -Infinity, toMetres = Infinity): PathPosition {
    const last = this.#segmentAt(toMetres);
    const end = this.#points.length - 2;
    let distanceMetres = 0;
    let lateralMetres = 0;
    let bestSquare = Infinity;
    // The busiest loop of a simulation: it makes no objects.
    for (let index = this.#segmentAt(fromMetres); index <= last; index += 1) {
      const [x, y] = this.#points[index]!;
      const [nextX, nextY] = this.#points[index + 1]!;
      const starts = this.#distances[index]!;
      const length = this.#distances[index + 1]! - starts;
      const east = (nextX - x) / length;
      const north = (nextY - y) / length;
      const along = (point[0] - x) * east + (point[1] - y) * north;
      const left = (point[1] - y) * east - (point[0] - x) * north;
      // The first and the last segment have no outer end.
      const before = index === 0 ? 0 : Math.max(0, -along);
      const beyond = index === end ? 0 : Math.max(0, along - length);
      const square = left ** 2 + (before + beyond) ** 2;
      if (square >= bestSquare) continue;
      bestSquare = square;
      distanceMetres = starts + along + before - beyond;
      lateralMetres = before + beyond === 0 ? left : Math.sign(left) * Math.sqrt(square);
    }
    return { distanceMetres, lateralMetres };
  }

  #segmentAt(distanceMetres: number): number {
    const distances = this.#distances;
    let low = 0;
    let high = distances.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (distances[middle]! <= distanceMetres) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Metres before and behind: a corner of points half a metre apart is no bend of its own. */
const curvatureReach = 2;

function isStraight(a: GroundPoint, b: GroundPoint, c: GroundPoint): boolean {
  const bend = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  return Math.abs(bend) < 1e-9 * between(a, b) * between(b, c);
}

/** Metres from one point of the ground to another. */
export const between = (a: GroundPoint, b: GroundPoint): number =>
  Math.hypot(b[0] - a[0], b[1] - a[1]);
