import type { PixelPoint } from '../geometry/point';
import type { Milliseconds, Pixels } from '../units';

/** Where a road user was at a moment. */
export interface TimedPoint {
  readonly mediaTime: Milliseconds;
  readonly point: PixelPoint;
}

/**
 * Keeps the points of a path that are needed to say within `tolerance` pixels where the road user
 * was at every moment. Douglas-Peucker, with the distance to the place at the same time instead of
 * to the nearest place (the time-ratio variant of Meratnia and de By, 2004): plain Douglas-Peucker
 * would drop a stop on a straight road. First and last always stay.
 */
export function simplifyPath(
  path: readonly TimedPoint[],
  tolerance: Pixels,
): readonly TimedPoint[] {
  if (path.length <= 2) return path;
  const kept = new Uint8Array(path.length);
  kept[0] = kept[path.length - 1] = 1;
  const spans: (readonly [number, number])[] = [[0, path.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const { index, distance } = farthest(path, from, to);
    if (distance <= tolerance) continue;
    kept[index] = 1;
    spans.push([from, index], [index, to]);
  }
  return path.filter((_, index) => kept[index] === 1);
}

function farthest(
  path: readonly TimedPoint[],
  from: number,
  to: number,
): { readonly index: number; readonly distance: number } {
  const start = path[from]!;
  const end = path[to]!;
  const duration = end.mediaTime - start.mediaTime;
  let index = from;
  let distance = 0;
  for (let candidate = from + 1; candidate < to; candidate += 1) {
    const { mediaTime, point } = path[candidate]!;
    const share = duration > 0 ? (mediaTime - start.mediaTime) / duration : 0;
    const away = Math.hypot(
      point.x - start.point.x - share * (end.point.x - start.point.x),
      point.y - start.point.y - share * (end.point.y - start.point.y),
    );
    if (away > distance) {
      distance = away;
      index = candidate;
    }
  }
  return { index, distance };
}
