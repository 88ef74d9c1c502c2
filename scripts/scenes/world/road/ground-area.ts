import type { GroundPoint } from '../scene-description';

/** Whether a point of the ground lies in a polygon (even-odd rule). */
export function isInside(polygon: readonly GroundPoint[], [x, y]: GroundPoint): boolean {
  let inside = false;
  polygon.forEach(([toX, toY], index) => {
    const [fromX, fromY] = polygon[(index + polygon.length - 1) % polygon.length]!;
    if (fromY > y === toY > y) return;
    if (x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY)) inside = !inside;
  });
  return inside;
}
