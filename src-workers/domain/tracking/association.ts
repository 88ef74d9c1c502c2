import type { Detection } from '../detection/detection';
import { area, height, width } from '../geometry/box';
import { assign, type Candidate } from './assignment';
import { motionGroup } from './motion-group';
import { allMeans } from './tracking-means';
import type { Tracklet } from './tracklet';

/** Which tracklet and which detection belong together, and what is left of the detections. */
export interface Association {
  readonly pairs: readonly (readonly [Tracklet, Detection])[];
  readonly unmatched: readonly Detection[];
}

/** A box does not become four times as large or small between two sightings. */
const largestAreaRatio = 4;
interface Buffers {
  readonly x: number;
  readonly y: number;
}

/** @param largestBuffer of a box, in its sizes (the root of its area) */
function buffers(tracklet: Tracklet, largestBuffer: number): Buffers {
  const { x, y } = tracklet.deviation;
  const most = largestBuffer * Math.sqrt(area(tracklet.box));
  return { x: Math.min(x, most), y: Math.min(y, most) };
}

/**
 * Cost of the match, 1 - buffered overlap, or undefined where there is none. As in C-BIoU (Yang et al.
 * 2023) both boxes grow by a buffer before their IoU is taken, so that boxes match which do not touch.
 * The buffer here is one standard deviation of the predicted centre, each way: wide for a fast vehicle
 * that was seen once, and for one unseen for a while, next to nothing for a track that is well known. It
 * follows the elapsed time by itself, so a low frame rate needs no other setting.
 */
function bufferedCost(
  a: Tracklet['box'],
  { x, y }: Buffers,
  { box: b }: Detection,
): number | undefined {
  const sharedWidth = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 2 * x;
  if (sharedWidth <= 0) return undefined;
  const sharedHeight = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 2 * y;
  if (sharedHeight <= 0) return undefined;
  const ratio = area(b) / area(a);
  if (ratio > largestAreaRatio || ratio < 1 / largestAreaRatio) return undefined;
  const shared = sharedWidth * sharedHeight;
  const both =
    (width(a) + 2 * x) * (height(a) + 2 * y) + (width(b) + 2 * x) * (height(b) + 2 * y) - shared;
  return 1 - shared / both;
}

/** The matching of the least total cost among pairs that cost at most `limit`. */
export function associate(
  tracklets: readonly Tracklet[],
  detections: readonly Detection[],
  limit: number,
  largestBuffer = allMeans.largestBuffer,
): Association {
  if (tracklets.length === 0 || detections.length === 0)
    return { pairs: [], unmatched: detections };
  const candidates = nearPairs(tracklets, detections, limit, largestBuffer);
  const taken = new Set<number>();
  const pairs = assign(candidates, limit).map(({ row, column }) => {
    taken.add(column);
    return [tracklets[row] as Tracklet, detections[column] as Detection] as const;
  });
  return { pairs, unmatched: detections.filter((_, column) => !taken.has(column)) };
}

/** Candidates of all pairs that cost at most `limit`; a sweep from left to right spares the far ones. */
function nearPairs(
  tracklets: readonly Tracklet[],
  detections: readonly Detection[],
  limit: number,
  largestBuffer: number,
): Candidate[] {
  const found: Candidate[] = [];
  const groups = detections.map((d) => motionGroup(d.class));
  const order = detections.map((_, column) => column);
  const leftOf = (column: number): number => detections[column]?.box.left ?? 0;
  order.sort((a, b) => leftOf(a) - leftOf(b));
  const widest = Math.max(...detections.map((d) => width(d.box)));
  tracklets.forEach((tracklet, row) => {
    const predicted = tracklet.box;
    const buffer = buffers(tracklet, largestBuffer);
    const from = predicted.left - 2 * buffer.x - widest;
    const to = predicted.right + 2 * buffer.x;
    for (let at = firstFrom(order, leftOf, from); at < order.length; at++) {
      const column = order[at] as number;
      const detection = detections[column] as Detection;
      if (detection.box.left >= to) break;
      if (groups[column] !== tracklet.group) continue;
      const cost = bufferedCost(predicted, buffer, detection);
      if (cost !== undefined && cost <= limit) found.push({ row, column, cost });
    }
  });
  return found;
}

/** First place in `order` whose left edge is at `from` or right of it. */
function firstFrom(
  order: readonly number[],
  leftOf: (column: number) => number,
  from: number,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leftOf(order[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
