import type { RoadUserClass } from '../detection/road-user';

/** Road users that a detector takes for each other, and that move alike. */
export type MotionGroup = 'pedestrian' | 'two-wheeler' | 'motor';

/**
 * Detectors flip between car, van, bus and truck from frame to frame, so these must not break a track;
 * a rider is often seen as a person and as a two-wheeler at once, so those stay apart.
 */
export function motionGroup(roadUser: RoadUserClass): MotionGroup {
  if (roadUser === 'pedestrian') return 'pedestrian';
  if (roadUser === 'bicycle' || roadUser === 'scooter' || roadUser === 'motorcycle')
    return 'two-wheeler';
  return 'motor';
}
