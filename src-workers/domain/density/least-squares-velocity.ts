import type { Milliseconds } from '../units';

/** Where something was; in pixels or metres. */
export interface TimedPoint {
  readonly mediaTime: Milliseconds;
  readonly x: number;
  readonly y: number;
}

/** A shorter look is noise of the box. */
const leastSpanMs = 400;
const leastPoints = 3;

/**
 * The velocity of a least-squares line through the points, in their unit per second; undefined where
 * they are too few or too close in time.
 */
export function leastSquaresVelocity(
  points: readonly TimedPoint[],
): { readonly x: number; readonly y: number } | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < leastPoints) return undefined;
  if (last.mediaTime - first.mediaTime < leastSpanMs) return undefined;
  const mean = (of: (point: TimedPoint) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const time = mean((point) => point.mediaTime);
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  let [squares, alongX, alongY] = [0, 0, 0];
  for (const point of points) {
    const seconds = (point.mediaTime - time) / 1000;
    squares += seconds * seconds;
    alongX += seconds * (point.x - x);
    alongY += seconds * (point.y - y);
  }
  return { x: alongX / squares, y: alongY / squares };
}
