import { bestAssignment } from './best-assignment';
import type { PairedSequence } from './paired-sequence';

export interface ClearMetrics {
  /** 1 - (misses + false positives + identity switches) / truth boxes. */
  readonly mota: number;
  readonly falsePositives: number;
  readonly misses: number;
  readonly identitySwitches: number;
}

const minimumIou = 0.5;
/** Rounding must not lose an IoU of exactly 0.5 (TrackEval allows one float epsilon). */
const tolerance = Number.EPSILON;
/** Outweighs any sum of overlaps: a pair of the frame before stays a pair while it overlaps enough. */
const continuityBonus = 1000;

/** CLEAR MOT (Bernardin and Stiefelhagen 2008), with the match continuity of TrackEval. */
export function clearMetrics(sequence: PairedSequence): ClearMetrics {
  const lastTracked = new Map<number, number>();
  let previousFrame = new Map<number, number>();
  let matches = 0;
  let identitySwitches = 0;
  for (const { truth, tracked, similarity } of sequence.frames) {
    // As in TrackEval, a frame with nothing on one side does not break the continuity.
    if (truth.length === 0 || tracked.length === 0) continue;
    const scores = truth.map((t, i) =>
      tracked.map((p, j) => {
        const iou = similarity[i]?.[j] ?? 0;
        if (iou < minimumIou - tolerance) return 0;
        return iou + (previousFrame.get(t) === p ? continuityBonus : 0);
      }),
    );
    const thisFrame = new Map<number, number>();
    for (const [i, j] of bestAssignment(scores)) {
      const t = truth[i] as number;
      const p = tracked[j] as number;
      const before = lastTracked.get(t);
      if (before !== undefined && before !== p) identitySwitches++;
      lastTracked.set(t, p);
      thisFrame.set(t, p);
      matches++;
    }
    previousFrame = thisFrame;
  }
  const misses = sequence.truthBoxes - matches;
  const falsePositives = sequence.trackedBoxes - matches;
  return {
    mota: 1 - (misses + falsePositives + identitySwitches) / Math.max(1, sequence.truthBoxes),
    falsePositives,
    misses,
    identitySwitches,
  };
}
