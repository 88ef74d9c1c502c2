import type { Detection } from '../detection/detection';
import { referencePointOf, type ReferencePoint } from '../geometry/reference-point';
import type { PictureSize } from '../units';
import { seenArea } from './seen-area';
import type { Zone } from './zone';

/** Drops detections in an ignore mask, and outside every region of interest when there is one. */
export type DetectionFilter = (detections: readonly Detection[]) => readonly Detection[];

/** What counts is the reference point of the detection. */
export function detectionFilter(
  zones: readonly Zone[],
  picture: PictureSize,
  referencePoint: ReferencePoint,
): DetectionFilter {
  const isSeen = seenArea(zones, picture);
  if (isSeen === undefined) return (detections) => detections;
  return (detections) =>
    detections.filter(({ box }) => isSeen(referencePointOf(box, referencePoint)));
}
