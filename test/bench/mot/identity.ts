import { bestAssignment } from './best-assignment';
import type { PairedSequence } from './paired-sequence';

export interface IdentityMetrics {
  /** Share of boxes with the right identity under the best one-to-one pairing of whole tracks. */
  readonly idf1: number;
}

/** IDF1 (Ristani et al. 2016): global assignment of identities, boxes agree from IoU 0.5 on. */
export function identityMetrics(sequence: PairedSequence): IdentityMetrics {
  const shared = Array.from({ length: sequence.truthIds }, () =>
    new Array<number>(sequence.trackedIds).fill(0),
  );
  for (const { truth, tracked, similarity } of sequence.frames)
    truth.forEach((t, i) =>
      tracked.forEach((p, j) => {
        if ((similarity[i]?.[j] ?? 0) >= 0.5) (shared[t] as number[])[p]! += 1;
      }),
    );
  // Fewest wrong boxes is the same as most right ones: each right box removes one miss and one false.
  let right = 0;
  for (const [t, p] of bestAssignment(shared)) right += shared[t]?.[p] ?? 0;
  return { idf1: (2 * right) / Math.max(1, sequence.truthBoxes + sequence.trackedBoxes) };
}
