import { pixelPoint, pointToPixels, type PixelPoint } from '../geometry/point';
import { eachSegment, polyline } from '../geometry/polyline';
import { diagonal, type PictureSize } from '../units';
import { seenArea } from '../zones/seen-area';
import type { Zone } from '../zones/zone';
import type { CountingLine } from './counting-line';

/**
 * Below this share a person should know. A slanted line from edge to edge of the picture loses a little at
 * its ends, and no traffic.
 */
export const leastLineReach = 0.9;

/** Places looked at along a line: a percent of its length each. */
const places = 100;

/**
 * The share of a line's length, 0..1, where a road user can get the hysteresis distance away on both
 * sides at right angles: inside the picture, inside a region of interest if there is one, outside
 * ignore masks. Elsewhere the reference point stops before it is far enough, so nothing is counted
 * that goes straight across. 0 for a line without length.
 */
export function lineReach(
  line: CountingLine,
  zones: readonly Zone[],
  picture: PictureSize,
  hysteresisPercent: number,
): number {
  const distance = (diagonal(picture) * hysteresisPercent) / 100;
  const isReachable = reachable(zones, picture);
  const drawn = polyline(line.points.map((point) => pointToPixels(point, picture)));
  let length = 0;
  let reached = 0;
  eachSegment(drawn, (a, b) => {
    const segment = Math.hypot(b.x - a.x, b.y - a.y);
    const [acrossX, acrossY] = [(a.y - b.y) / segment, (b.x - a.x) / segment];
    const beside = (share: number, away: number): PixelPoint =>
      pixelPoint(
        a.x + (b.x - a.x) * share + acrossX * away,
        a.y + (b.y - a.y) * share + acrossY * away,
      );
    length += segment;
    for (let place = 0; place < places; place += 1) {
      const share = (place + 0.5) / places;
      if (isReachable(beside(share, distance)) && isReachable(beside(share, -distance))) {
        reached += segment / places;
      }
    }
  });
  return length === 0 ? 0 : Math.min(1, reached / length);
}

/** Where reference points can be: the edge of the picture holds back those of boxes that it cuts. */
function reachable(zones: readonly Zone[], picture: PictureSize): (point: PixelPoint) => boolean {
  const isSeen = seenArea(zones, picture) ?? (() => true);
  return (point) =>
    point.x >= 0 &&
    point.y >= 0 &&
    point.x <= picture.width &&
    point.y <= picture.height &&
    isSeen(point);
}
