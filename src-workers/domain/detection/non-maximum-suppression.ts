import { iou } from '../geometry/box';
import type { Detection } from './detection';
import { isVehicle, type RoadUserClass } from './road-user';

/** `vehicles`: boxes of different vehicle classes suppress each other too. */
export type SuppressionScope = 'class' | 'vehicles';

const rivals: Record<SuppressionScope, (a: RoadUserClass, b: RoadUserClass) => boolean> = {
  class: (a, b) => a === b,
  vehicles: (a, b) => a === b || (isVehicle(a) && isVehicle(b)),
};

/**
 * Greedy non-maximum suppression: the best detection stays, and every rival that overlaps it by more
 * than `threshold` (IoU) goes. Equal scores keep their order, so that the result is the same in every
 * run.
 * @returns the detections that stay, best first
 */
export function suppressNonMaxima(
  detections: readonly Detection[],
  threshold: number,
  scope: SuppressionScope,
): Detection[] {
  const areRivals = rivals[scope];
  const kept: Detection[] = [];
  for (const candidate of [...detections].sort((a, b) => b.score - a.score)) {
    const suppressed = kept.some(
      (better) =>
        areRivals(better.class, candidate.class) && iou(better.box, candidate.box) > threshold,
    );
    if (!suppressed) kept.push(candidate);
  }
  return kept;
}
