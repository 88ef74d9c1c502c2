import type { Detection } from '../detection/detection';
import { area, centre, height, intersectionArea } from '../geometry/box';
import type { Tracklet } from './tracklet';

/** A person on a two-wheeler covers at least this share of its box; measured on cyclists: 0.4 to 0.8. */
const leastShare = 0.3;
/** Below this many of its own sizes per second a two-wheeler is parked, and who is near it walks by. */
const leastSpeed = 0.3;

/**
 * The two-wheelers that are under way: whoever sits on one is no pedestrian. One that is not confirmed
 * yet counts, because its speed is not known and the person on it would be confirmed with it.
 */
export const underWay = (tracklets: readonly Tracklet[]): Tracklet[] =>
  tracklets.filter(({ group, isConfirmed, velocity, box }) => {
    if (group !== 'two-wheeler') return false;
    return !isConfirmed || Math.hypot(velocity.x, velocity.y) > leastSpeed * Math.sqrt(area(box));
  });

/**
 * Detectors see a rider as a person and as a two-wheeler at once. The person is left out, or every
 * cyclist would be counted as a pedestrian too.
 */
export function ridesOn(person: Detection, twoWheelers: readonly Tracklet[]): boolean {
  if (person.class !== 'pedestrian') return false;
  const middle = centre(person.box).x;
  return twoWheelers.some(({ box }) => {
    const feetAtWheels =
      person.box.bottom > centre(box).y - height(box) / 4 &&
      person.box.bottom < box.bottom + height(box) / 4;
    return (
      feetAtWheels &&
      middle > box.left &&
      middle < box.right &&
      intersectionArea(person.box, box) > leastShare * area(box)
    );
  });
}
