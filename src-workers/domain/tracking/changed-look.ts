import type { Detection } from '../detection/detection';
import { area, intersectionArea } from '../geometry/box';
import type { Milliseconds } from '../units';
import { motionGroup } from './motion-group';
import type { Tracklet } from './tracklet';

/** So much of the smaller one lies in the larger one, as with second looks of one frame. */
const sharedOfSmaller = 0.6;
/** Measured on lorries, of which the cabin alone is seen at first: whole and part differ up to this. */
const largestAreaRatio = 8;
/** Who was not seen for longer may be another one. */
const changeWithinMs = 200;

/**
 * The track that was just lost and that a newcomer shows in another way: a detector takes a lorry for
 * its cabin in one frame and for the whole in the next, and no overlap in the usual sense is left.
 * @param lost confirmed tracks that nothing was matched to, predicted to `mediaTime`
 */
export function changedLook(
  lost: readonly Tracklet[],
  { box, class: roadUser }: Detection,
  mediaTime: Milliseconds,
): Tracklet | undefined {
  let best: Tracklet | undefined;
  let most = 0;
  for (const tracklet of lost) {
    if (mediaTime - tracklet.lastSeen > changeWithinMs) continue;
    if (tracklet.group !== motionGroup(roadUser)) continue;
    const shared = intersectionArea(tracklet.box, box);
    const [smaller, larger] = [area(tracklet.box), area(box)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    if (shared <= sharedOfSmaller * smaller || larger > largestAreaRatio * smaller) continue;
    if (shared > most) [best, most] = [tracklet, shared];
  }
  return best;
}
