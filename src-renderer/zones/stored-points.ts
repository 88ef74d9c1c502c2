import type { StoredPoint } from '../../src-workers/contracts/console-state';
import type { PictureSize } from '../../src-workers/domain/units';

/** A hundredth of a pixel of an HD picture: nobody draws finer, and project files stay readable. */
const steps = 100_000;

export const storedPoint = (x: number, y: number): StoredPoint => [store(x), store(y)];

/** @param dx to the right, in pixels of the picture @param dy down */
export const shifted = (
  [x, y]: StoredPoint,
  dx: number,
  dy: number,
  { width, height }: PictureSize,
): StoredPoint => storedPoint(x + dx / width, y + dy / height);

/** All of them moved as far as the picture has room, in shares of the picture. */
export function moved(
  points: readonly StoredPoint[],
  dx: number,
  dy: number,
): readonly StoredPoint[] {
  const across = room(
    points.map(([x]) => x),
    dx,
  );
  const down = room(
    points.map(([, y]) => y),
    dy,
  );
  return points.map(([x, y]) => storedPoint(x + across, y + down));
}

export const middleOf = ([ax, ay]: StoredPoint, [bx, by]: StoredPoint): StoredPoint =>
  storedPoint((ax + bx) / 2, (ay + by) / 2);

export const withPointAt = (
  points: readonly StoredPoint[],
  index: number,
  point: StoredPoint,
): readonly StoredPoint[] => [...points.slice(0, index), point, ...points.slice(index + 1)];

export const withPointBefore = (
  points: readonly StoredPoint[],
  index: number,
  point: StoredPoint,
): readonly StoredPoint[] => [...points.slice(0, index), point, ...points.slice(index)];

export const withoutPoint = (
  points: readonly StoredPoint[],
  index: number,
): readonly StoredPoint[] => [...points.slice(0, index), ...points.slice(index + 1)];

export const samePlace = (one: StoredPoint | undefined, other: StoredPoint | undefined): boolean =>
  one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];

const store = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, share)) * steps) / steps;

const room = (places: readonly number[], wanted: number): number =>
  Math.max(-Math.min(...places), Math.min(1 - Math.max(...places), wanted));
