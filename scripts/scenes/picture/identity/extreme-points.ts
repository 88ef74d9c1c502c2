import { Vector3, type BufferGeometry } from 'three';

/** Enough that a box around the points is a box around the body to a fraction of a pixel. */
const directionCount = 500;

/** Spread evenly over the sphere (a Fibonacci lattice). */
const directions: readonly Vector3[] = Array.from({ length: directionCount }, (_, index) => {
  const height = 1 - (2 * (index + 0.5)) / directionCount;
  const around = index * Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(1 - height * height);
  return new Vector3(radius * Math.cos(around), height, radius * Math.sin(around));
});

const known = new WeakMap<BufferGeometry, Float32Array>();

/** The points of a mesh that lie furthest out, x, y, z each: all that matters for a box around it. */
export function extremePoints(geometry: BufferGeometry): Float32Array {
  const kept = known.get(geometry);
  if (kept) return kept;
  const position = geometry.getAttribute('position');
  const chosen = new Set<number>();
  for (const { x, y, z } of directions) {
    let furthest = -Infinity;
    let best = 0;
    for (let index = 0; index < position.count; index++) {
      const reach = position.getX(index) * x + position.getY(index) * y + position.getZ(index) * z;
      if (reach <= furthest) continue;
      furthest = reach;
      best = index;
    }
    chosen.add(best);
  }
  const points = new Float32Array(
    [...chosen].flatMap((index) => [
      position.getX(index),
      position.getY(index),
      position.getZ(index),
    ]),
  );
  known.set(geometry, points);
  return points;
}
