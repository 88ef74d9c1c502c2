import type { DetectedFrame } from '../../../src-workers/domain/frame-result';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { area, intersectionArea, iou } from '../../../src-workers/domain/geometry/box';

/** As the shipped model's manifest has it. */
const sameIou = 0.6;
/** What an overlapping neighbour cuts lies in the whole that it shows. */
const cutShare = 0.7;

/** One list of detections per frame from those of several parts, the better of two that are the same. */
export function mergedParts(parts: readonly (readonly DetectedFrame[])[]): DetectedFrame[] {
  const [first = []] = parts;
  return first.map(({ mediaTime }, index) => ({
    mediaTime,
    detections: merged(parts.flatMap((frames) => frames[index]?.detections ?? [])),
  }));
}

function merged(detections: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const detection of [...detections].sort((a, b) => b.score - a.score)) {
    const { box } = detection;
    const known = kept.some(
      (each) =>
        each.class === detection.class &&
        (iou(each.box, box) > sameIou ||
          intersectionArea(each.box, box) > cutShare * Math.min(area(each.box), area(box))),
    );
    if (!known) kept.push(detection);
  }
  return kept;
}
