import type { StoredPoint } from '../../src-workers/contracts/console-state';
import type { PictureSize } from '../../src-workers/domain/units';
import { allShapes, type CameraShapes } from './shapes';
import { storedPoint } from './stored-points';

/** How near something has to be to take hold of a point, in shares of the picture. */
export interface SnapReach {
  readonly x: number;
  readonly y: number;
}

/** Where points snap to: points of other shapes, and the corners of the picture. */
export const snapTargets = (
  shapes: CameraShapes,
  except: string | undefined,
): readonly StoredPoint[] => [
  ...allShapes(shapes).flatMap(({ drawn }) => (drawn.id === except ? [] : drawn.points)),
  ...corners,
];

/**
 * A point on the nearest target in reach, else on the picture's edge in reach, else as it is.
 * @param except id of the shape whose own points are no targets
 */
export function snapped(
  at: StoredPoint,
  shapes: CameraShapes,
  except: string | undefined,
  reach: SnapReach,
): StoredPoint {
  const target = nearest(at, snapTargets(shapes, except), reach);
  if (target && away(at, target, reach) <= 1) return target;
  const [x, y] = at;
  return [onEdge(x, reach.x), onEdge(y, reach.y)];
}

/**
 * How much further a shape that is moved has to go so that one of its points lies on a target, or on
 * the picture's edge; [0, 0] where nothing is in reach.
 */
export function snappedMove(
  points: readonly StoredPoint[],
  shapes: CameraShapes,
  except: string,
  reach: SnapReach,
): readonly [dx: number, dy: number] {
  let best: readonly [dx: number, dy: number] = [0, 0];
  let shortest = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const to = snapped(point, shapes, except, reach);
    const far = away(point, to, reach);
    if ((to[0] === point[0] && to[1] === point[1]) || far >= shortest) continue;
    shortest = far;
    best = [to[0] - point[0], to[1] - point[1]];
  }
  return best;
}

/** For keys, however far it is: the nearest target, the edges' nearest points among them. */
export function nearestTarget(
  at: StoredPoint,
  shapes: CameraShapes,
  except: string | undefined,
  picture: PictureSize,
): StoredPoint {
  const [x, y] = at;
  const edges = [storedPoint(0, y), storedPoint(1, y), storedPoint(x, 0), storedPoint(x, 1)];
  const others = [...snapTargets(shapes, except), ...edges].filter(
    ([otherX, otherY]) => otherX !== x || otherY !== y,
  );
  return nearest(at, others, { x: 1 / picture.width, y: 1 / picture.height }) ?? at;
}

/** Whether a point lies where it can have snapped to, so that this can be shown. */
export const isOnTarget = (
  [x, y]: StoredPoint,
  shapes: CameraShapes,
  except: string | undefined,
): boolean =>
  onBorder(x) || onBorder(y) || snapTargets(shapes, except).some(([a, b]) => a === x && b === y);

const corners: readonly StoredPoint[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

function nearest(
  at: StoredPoint,
  targets: readonly StoredPoint[],
  reach: SnapReach,
): StoredPoint | undefined {
  let best: StoredPoint | undefined;
  for (const target of targets) {
    if (!best || away(at, target, reach) < away(at, best, reach)) best = target;
  }
  return best;
}

/** In reaches: 1 is just within. */
const away = ([ax, ay]: StoredPoint, [bx, by]: StoredPoint, reach: SnapReach): number =>
  Math.hypot((ax - bx) / reach.x, (ay - by) / reach.y);

const onBorder = (share: number): boolean => share === 0 || share === 1;

const onEdge = (share: number, reach: number): number =>
  share <= reach ? 0 : share >= 1 - reach ? 1 : share;
