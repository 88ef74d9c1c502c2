import type { Detection } from '../detection/detection';
import { area, intersectionArea } from '../geometry/box';
import { motionGroup } from './motion-group';

/**
 * A detection this much inside a better one of its kind (or the other way round) is most often the
 * cabin, the load or the whole lorry once more; NMS by IoU keeps it because the sizes differ.
 */
const sharedOfSmaller = 0.6;
/** Two boxes of different kinds this much alike are one road user with two guesses of its class. */
const sameBoxIou = 0.7;

/**
 * Detections that probably show a road user that a better detection shows already. They may go on
 * with a track that exists (a car that comes out from behind a lorry), but start none.
 */
export function secondLooks(detections: readonly Detection[]): ReadonlySet<Detection> {
  const found = new Set<Detection>();
  const byLeft = [...detections].sort((a, b) => a.box.left - b.box.left);
  byLeft.forEach((a, i) => {
    for (let k = i + 1; k < byLeft.length; k++) {
      const b = byLeft[k] as Detection;
      if (b.box.left >= a.box.right) break;
      if (showTheSame(a, b)) found.add(a.score < b.score ? a : b);
    }
  });
  return found;
}

/**
 * Whether a detection probably shows a part of the road user that another one shows, whichever is
 * better. A large box of a bad score must not be in the way of what it holds: so it is asked only of
 * what a confirmed track was seen as (measured on `mot`: asked the other way round too it costs 4 points).
 */
export const isPartOf = (part: Detection, whole: Detection): boolean =>
  area(part.box) < area(whole.box) && showTheSame(part, whole);

function showTheSame(a: Detection, b: Detection): boolean {
  const shared = intersectionArea(a.box, b.box);
  if (shared === 0) return false;
  if (motionGroup(a.class) === motionGroup(b.class))
    return shared > sharedOfSmaller * Math.min(area(a.box), area(b.box));
  return shared > sameBoxIou * (area(a.box) + area(b.box) - shared);
}
