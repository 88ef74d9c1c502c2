import { Random } from '../../../scripts/scenes/world/random';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { box } from '../../../src-workers/domain/geometry/box';
import type { TrueBox } from './truth-boxes';

/** What a detector does wrong, on boxes that are exact. */
export interface Faults {
  /** Share of the boxes that are not seen, frame by frame on their own. */
  readonly misses: number;
  /** How far each side of a box is off: standard deviation, as a share of its width or height. */
  readonly jitter: number;
  /** Boxes a frame where nobody is: mean of a Poisson distribution. */
  readonly falseAlarms: number;
}

export const noFaults: Faults = { misses: 0, jitter: 0, falseAlarms: 0 };

/**
 * The detections of each frame from 1 to `frames`, the same in every run. One seen scores 0.4 to 0.95,
 * a false alarm 0.1 to 0.7 with the weak ones in the majority: two of five could start a track.
 */
export function faultyDetections(
  truth: readonly TrueBox[],
  { misses, jitter, falseAlarms }: Faults,
  picture: { readonly width: number; readonly height: number },
  frames: number,
  seed = 1,
): readonly (readonly Detection[])[] {
  // One chance for each kind of fault: more of one leaves the others as they are.
  const [missed, off, alarm] = [new Random(seed, 1), new Random(seed, 2), new Random(seed, 3)];
  const byFrame = Array.from({ length: frames }, (): Detection[] => []);
  for (const { frame, left, top, width, height, class: roadUser } of truth) {
    const isMissed = missed.next() < misses;
    const side = (size: number): number => jitter * size * normal(off);
    const x = [left + side(width), left + width + side(width)].sort((a, b) => a - b);
    const y = [top + side(height), top + height + side(height)].sort((a, b) => a - b);
    const score = 0.4 + 0.55 * off.next();
    if (isMissed || frame > frames) continue;
    byFrame[frame - 1]!.push({ box: box(x[0]!, y[0]!, x[1]!, y[1]!), class: roadUser, score });
  }
  for (const detections of byFrame) {
    for (let left = poisson(alarm, falseAlarms); left > 0; left -= 1) {
      const like = truth[Math.floor(alarm.next() * truth.length)];
      const [x, y] = [alarm.next() * picture.width, alarm.next() * picture.height];
      const score = 0.1 + 0.6 * alarm.next() ** 2;
      if (like === undefined) continue;
      const { width, height, class: roadUser } = like;
      detections.push({ box: box(x, y, x + width, y + height), class: roadUser, score });
    }
  }
  return byFrame;
}

/** Box and Muller, 1958. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Knuth's: as many as it takes for a product of chances to fall below e^-mean. */
function poisson(random: Random, mean: number): number {
  let product = random.next();
  let count = 0;
  for (const limit = Math.exp(-mean); product > limit; count += 1) product *= random.next();
  return count;
}
