import {
  normalisedPoint,
  pointToNormalised,
  pointToPixels,
  pixelPoint,
  type NormalisedPoint,
  type PixelPoint,
} from '../geometry/point';
import type { PictureSize } from '../units';

type Points = readonly NormalisedPoint[];

/** Length of a line in the pixels of a picture. */
export function lineLength(points: Points, picture: PictureSize): number {
  return segments(points, picture).reduce((sum, { length }) => sum + length, 0);
}

/**
 * Where on a line a point lies that is on or beside it: the share of the line's length in pixels up to
 * the nearest place, 0 its first point, 1 its last. 0 on a line without length.
 */
export function positionOnLine(
  points: Points,
  point: NormalisedPoint,
  picture: PictureSize,
): number {
  const at = pointToPixels(point, picture);
  let before = 0;
  let nearest = Infinity;
  let along = 0;
  for (const { from, to, length } of segments(points, picture)) {
    const share =
      length === 0
        ? 0
        : ((at.x - from.x) * (to.x - from.x) + (at.y - from.y) * (to.y - from.y)) / length ** 2;
    const clamped = Math.min(1, Math.max(0, share));
    const place = between(from, to, clamped);
    const away = Math.hypot(at.x - place.x, at.y - place.y);
    if (away < nearest) {
      nearest = away;
      along = before + clamped * length;
    }
    before += length;
  }
  return before === 0 ? 0 : along / before;
}

/** The point at a position of a line, see `positionOnLine`. */
export function pointOnLine(
  points: Points,
  position: number,
  picture: PictureSize,
): NormalisedPoint {
  const parts = segments(points, picture);
  let left = Math.min(1, Math.max(0, position)) * lineLength(points, picture);
  for (const { from, to, length } of parts) {
    if (left <= length && length > 0) {
      return pointToNormalised(between(from, to, left / length), picture);
    }
    left -= length;
  }
  return points.at(-1) ?? normalisedPoint(0, 0);
}

interface Segment {
  readonly from: PixelPoint;
  readonly to: PixelPoint;
  readonly length: number;
}

function segments(points: Points, picture: PictureSize): Segment[] {
  const inPixels = points.map((point) => pointToPixels(point, picture));
  return inPixels.slice(1).map((to, index) => {
    const from = inPixels[index]!;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
}

const between = (from: PixelPoint, to: PixelPoint, share: number): PixelPoint =>
  pixelPoint(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
