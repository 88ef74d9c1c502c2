import { bestAssignment } from './best-assignment';
import type { PairedFrame, PairedSequence } from './paired-sequence';

export interface HotaMetrics {
  readonly hota: number;
  readonly detectionAccuracy: number;
  readonly associationAccuracy: number;
}

const alphas = Array.from({ length: 19 }, (_, k) => (k + 1) * 0.05);

const matrix = (rows: number, columns: number): Float64Array[] =>
  Array.from({ length: rows }, () => new Float64Array(columns));

/**
 * How well each truth id and each tracked id go together over the whole sequence, 0..1: the share of
 * their common overlap (soft count) in all their boxes. Steers the matching of single frames.
 */
function globalAlignment(
  sequence: PairedSequence,
  truthCount: Float64Array,
  trackedCount: Float64Array,
): Float64Array[] {
  const common = matrix(sequence.truthIds, sequence.trackedIds);
  for (const { truth, tracked, similarity } of sequence.frames) {
    const rowSums = similarity.map((row) => row.reduce((sum, s) => sum + s, 0));
    const columnSums = tracked.map((_, j) =>
      similarity.reduce((sum, row) => sum + (row[j] ?? 0), 0),
    );
    truth.forEach((t, i) => {
      truthCount[t]! += 1;
      tracked.forEach((p, j) => {
        const s = similarity[i]?.[j] ?? 0;
        if (s > 0)
          (common[t] as Float64Array)[p]! +=
            s / ((rowSums[i] as number) + (columnSums[j] as number) - s);
      });
    });
    for (const p of tracked) trackedCount[p]! += 1;
  }
  return common.map((row, t) =>
    row.map((c, p) => c / ((truthCount[t] as number) + (trackedCount[p] as number) - c)),
  );
}

const matchFrame = (frame: PairedFrame, alignment: readonly Float64Array[]): [number, number][] =>
  bestAssignment(
    frame.truth.map((t, i) =>
      frame.tracked.map((p, j) => (alignment[t]?.[p] ?? 0) * (frame.similarity[i]?.[j] ?? 0)),
    ),
  );

/** HOTA (Luiten et al. 2021) averaged over IoU thresholds 0.05 to 0.95, as TrackEval computes it. */
export function hota(sequence: PairedSequence): HotaMetrics {
  const truthCount = new Float64Array(sequence.truthIds);
  const trackedCount = new Float64Array(sequence.trackedIds);
  const alignment = globalAlignment(sequence, truthCount, trackedCount);
  const matched = alphas.map(() => matrix(sequence.truthIds, sequence.trackedIds));
  const truePositives = alphas.map(() => 0);
  for (const frame of sequence.frames)
    for (const [i, j] of matchFrame(frame, alignment)) {
      const s = frame.similarity[i]?.[j] ?? 0;
      alphas.forEach((alpha, a) => {
        if (s < alpha - Number.EPSILON) return;
        truePositives[a]! += 1;
        const row = matched[a]?.[frame.truth[i] as number] as Float64Array;
        row[frame.tracked[j] as number]! += 1;
      });
    }
  const sums = { hota: 0, detectionAccuracy: 0, associationAccuracy: 0 };
  alphas.forEach((_, a) => {
    const tp = truePositives[a] as number;
    const detection = tp / Math.max(1, sequence.truthBoxes + sequence.trackedBoxes - tp);
    let association = 0;
    matched[a]?.forEach((row, t) =>
      row.forEach((n, p) => {
        if (n > 0)
          association += (n * n) / ((truthCount[t] as number) + (trackedCount[p] as number) - n);
      }),
    );
    association /= Math.max(1, tp);
    sums.detectionAccuracy += detection / alphas.length;
    sums.associationAccuracy += association / alphas.length;
    sums.hota += Math.sqrt(detection * association) / alphas.length;
  });
  return sums;
}
