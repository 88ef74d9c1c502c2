import type { DrawnFlow, DrawnLine, DrawnZone } from '../../../src-workers/contracts/console-state';
import { storedToCanvas, type CanvasPoint, type Placement } from '../picture-placement';
import { forwardArrow } from './forward-arrow';

/** A quadratic Bézier curve from place to place, in CSS pixels of the canvas. */
export interface FlowCurve {
  readonly from: CanvasPoint;
  readonly bend: CanvasPoint;
  readonly to: CanvasPoint;
  /** Of length 1: how it arrives. */
  readonly heading: CanvasPoint;
}

interface Places {
  readonly lines: readonly DrawnLine[];
  readonly zones: readonly DrawnZone[];
}

/** Share of the way by which it bends to its right: there and back are two curves. */
const bend = 0.22;
/** Kept free before the middle of a place, where its name and handles are. */
const gap = 10;

/** Undefined where a place is gone or both lie in one. */
export function flowCurve(
  { from, to }: Pick<DrawnFlow, 'from' | 'to'>,
  places: Places,
  place: Placement,
): FlowCurve | undefined {
  const [begin, end] = [middleOfPlace(from, places, place), middleOfPlace(to, places, place)];
  return begin && end && curveBetween(begin, end);
}

export function curveBetween(begin: CanvasPoint, end: CanvasPoint): FlowCurve | undefined {
  const [dx, dy] = [end.x - begin.x, end.y - begin.y];
  const length = Math.hypot(dx, dy);
  if (length < 2 * gap) return undefined;
  // Right of (dx, dy) is (-dy, dx), because y runs down.
  const bent = {
    x: (begin.x + end.x) / 2 - dy * bend,
    y: (begin.y + end.y) / 2 + dx * bend,
  };
  const to = towards(end, bent, gap);
  const reach = Math.hypot(to.x - bent.x, to.y - bent.y);
  return {
    from: towards(begin, bent, gap),
    bend: bent,
    to,
    heading: { x: (to.x - bent.x) / reach, y: (to.y - bent.y) / reach },
  };
}

/** Halfway along a line; of a zone's corners, where they balance. */
export function middleOfPlace(
  id: string,
  { lines, zones }: Places,
  place: Placement,
): CanvasPoint | undefined {
  const line = lines.find((each) => each.id === id);
  if (line) {
    const points = line.points.map((point) => storedToCanvas(point, place));
    return forwardArrow(points, 1)?.from ?? points[0];
  }
  const zone = zones.find((each) => each.id === id);
  return zone && middleOfZone(zone, place);
}

/** Of the area; of the corners where there is none. */
export function middleOfZone({ points }: Pick<DrawnZone, 'points'>, place: Placement): CanvasPoint {
  const onCanvas = points.map((point) => storedToCanvas(point, place));
  let [area, x, y] = [0, 0, 0];
  onCanvas.forEach((a, index) => {
    const b = onCanvas[(index + 1) % onCanvas.length]!;
    const cross = a.x * b.y - b.x * a.y;
    area += cross;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  });
  if (Math.abs(area) > 1) return { x: x / (3 * area), y: y / (3 * area) };
  const count = Math.max(1, onCanvas.length);
  return {
    x: onCanvas.reduce((sum, point) => sum + point.x, 0) / count,
    y: onCanvas.reduce((sum, point) => sum + point.y, 0) / count,
  };
}

function towards(from: CanvasPoint, to: CanvasPoint, by: number): CanvasPoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(0.4, by / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
