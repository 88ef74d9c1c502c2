import type { MotBox } from './mot-file';
import { clearMetrics, type ClearMetrics } from './clear';
import { hota, type HotaMetrics } from './hota';
import { identityMetrics, type IdentityMetrics } from './identity';
import { pairSequence } from './paired-sequence';

export type Evaluation = ClearMetrics & IdentityMetrics & HotaMetrics;

/**
 * MOTA, IDF1 and HOTA of tracked boxes against the truth, 0..1 (MOTA may be negative), with the
 * semantics of TrackEval (Luiten et al.): no classes, no ignore regions, every box counts.
 *
 * @param frames where given, only these frames are scored (frames that a tracker never saw)
 */
export function evaluate(
  truth: readonly MotBox[],
  tracked: readonly MotBox[],
  frames?: ReadonlySet<number>,
): Evaluation {
  const seen = (boxes: readonly MotBox[]) =>
    frames === undefined ? boxes : boxes.filter((b) => frames.has(b.frame));
  const sequence = pairSequence(seen(truth), seen(tracked));
  return { ...clearMetrics(sequence), ...identityMetrics(sequence), ...hota(sequence) };
}
