import type { BenchResult } from './bench-result';
import { evaluate } from './mot/evaluation';
import { readMot } from './mot/mot-file';
import { hasMotData, motSequences } from './mot/sequences';
import { trackSequence } from './mot/track-sequence';

const metrics = ['mota', 'idf1', 'hota'] as const;

/**
 * MOTA, IDF1 and HOTA on fixed detections, one set of tracker settings for all files (thresholds belong
 * to the detector), on all frames and on every second and third one.
 */
export async function run(): Promise<BenchResult[]> {
  if (!hasMotData()) {
    console.error('mot: skipped, ../shared/data is not there');
    return [];
  }
  const results: BenchResult[] = [];
  for (const sequence of motSequences) {
    const detections = readMot(sequence.detections);
    const truth = readMot(sequence.truth);
    for (const every of [1, 2, 3]) {
      const { boxes, frames } = trackSequence(sequence, detections, every);
      const found = every === 1 ? evaluate(truth, boxes) : evaluate(truth, boxes, frames);
      for (const metric of metrics)
        results.push({
          bench: 'mot',
          case: every === 1 ? sequence.name : `${sequence.name}, 1 frame of ${every}`,
          metric: metric.toUpperCase(),
          value: 100 * found[metric],
          unit: '%',
          ...(every === 1 ? { target: sequence.target[metric] } : {}),
        });
    }
  }
  return results;
}
