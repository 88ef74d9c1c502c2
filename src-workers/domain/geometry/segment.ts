import type { Box } from './box';
import { orientation } from './orientation';
import type { PixelPoint } from './point';

/** Whether p lies on the segment from a to b, its ends included. Exact for exact coordinates. */
export const onSegment = (a: PixelPoint, b: PixelPoint, p: PixelPoint): boolean =>
  orientation(a, b, p) === 0 &&
  Math.min(a.x, b.x) <= p.x &&
  p.x <= Math.max(a.x, b.x) &&
  Math.min(a.y, b.y) <= p.y &&
  p.y <= Math.max(a.y, b.y);

/** Whether the segments a-b and c-d share a point; touching counts. */
export function segmentsMeet(a: PixelPoint, b: PixelPoint, c: PixelPoint, d: PixelPoint): boolean {
  const signs = [
    Math.sign(orientation(a, b, c)),
    Math.sign(orientation(a, b, d)),
    Math.sign(orientation(c, d, a)),
    Math.sign(orientation(c, d, b)),
  ] as const;
  if (signs[0] * signs[1] < 0 && signs[2] * signs[3] < 0) return true;
  return onSegment(a, b, c) || onSegment(a, b, d) || onSegment(c, d, a) || onSegment(c, d, b);
}

/** Whether the segment from a to b has a point in the box (edges included): Liang-Barsky clipping. */
export function segmentTouchesBox(a: PixelPoint, b: PixelPoint, box: Box): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let enters = 0;
  let leaves = 1;
  const clip = (speed: number, room: number): boolean => {
    if (speed === 0) return room >= 0;
    const at = room / speed;
    if (speed < 0) enters = Math.max(enters, at);
    else leaves = Math.min(leaves, at);
    return enters <= leaves;
  };
  return (
    clip(-dx, a.x - box.left) &&
    clip(dx, box.right - a.x) &&
    clip(-dy, a.y - box.top) &&
    clip(dy, box.bottom - a.y)
  );
}
