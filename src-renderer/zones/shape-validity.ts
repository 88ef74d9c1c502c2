import type { StoredPoint } from '../../src-workers/contracts/console-state';
import {
  normalisedPoint,
  pointToPixels,
  type PixelPoint,
} from '../../src-workers/domain/geometry/point';
import { isSimple } from '../../src-workers/domain/geometry/polygon';
import { isSimpleLine } from '../../src-workers/domain/geometry/polyline';
import { segmentsMeet } from '../../src-workers/domain/geometry/segment';
import type { PictureSize } from '../../src-workers/domain/units';
import { fewestPoints, type ShapeKind } from './shapes';

/** Whether main would take the shape: enough points, and it meets itself nowhere. */
export function isValid(
  kind: ShapeKind,
  points: readonly StoredPoint[],
  picture: PictureSize,
): boolean {
  if (points.length < fewestPoints[kind]) return false;
  const drawn = inPixels(points, picture);
  return kind === 'line' ? isSimpleLine(drawn) : isSimple(drawn);
}

/** Whether a shape that is being drawn may go on to `next`; a polygon need not close yet. */
export const mayGoOnTo = (
  points: readonly StoredPoint[],
  next: StoredPoint,
  picture: PictureSize,
): boolean => points.length === 0 || isSimpleLine(inPixels([...points, next], picture));

/**
 * Which edges meet another one that is not their neighbour; edge i begins at point i. Empty for a
 * valid shape, and for one that only folds back on itself.
 */
export function meetingEdges(
  kind: ShapeKind,
  points: readonly StoredPoint[],
  picture: PictureSize,
): ReadonlySet<number> {
  const drawn = inPixels(points, picture);
  const count = kind === 'zone' ? drawn.length : drawn.length - 1;
  const end = (edge: number): PixelPoint => drawn[(edge + 1) % drawn.length]!;
  const meeting = new Set<number>();
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 2; other < count; other += 1) {
      const neighbours = kind === 'zone' && one === 0 && other === count - 1;
      if (neighbours || !segmentsMeet(drawn[one]!, end(one), drawn[other]!, end(other))) continue;
      meeting.add(one).add(other);
    }
  }
  return meeting;
}

const inPixels = (points: readonly StoredPoint[], picture: PictureSize): readonly PixelPoint[] =>
  points.map(([x, y]) => pointToPixels(normalisedPoint(x, y), picture));
