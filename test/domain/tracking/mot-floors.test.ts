import { describe, expect, it } from 'vitest';
import { evaluate } from '../../bench/mot/evaluation';
import { readMot } from '../../bench/mot/mot-file';
import { hasMotData, motSequences } from '../../bench/mot/sequences';
import { trackSequence } from '../../bench/mot/track-sequence';

// Without ../shared/data there are no detections to track.
describe.skipIf(!hasMotData())(
  'a well-known ByteTrack library is equalled or beaten (needs ../shared/data, skipped without)',
  () => {
    it.each(motSequences)('$name', (sequence) => {
      const found = evaluate(
        readMot(sequence.truth),
        trackSequence(sequence, readMot(sequence.detections)).boxes,
      );
      expect(100 * found.mota).toBeGreaterThanOrEqual(sequence.target.mota);
      expect(100 * found.idf1).toBeGreaterThanOrEqual(sequence.target.idf1);
      expect(100 * found.hota).toBeGreaterThanOrEqual(sequence.target.hota);
    });

    it.each(motSequences)(
      '$name: little is lost when every second frame is dropped',
      (sequence) => {
        const detections = readMot(sequence.detections);
        const truth = readMot(sequence.truth);
        const all = evaluate(truth, trackSequence(sequence, detections).boxes);
        const half = trackSequence(sequence, detections, 2);
        const kept = evaluate(truth, half.boxes, half.frames);
        // Points of a percent; measured: 0.6 at most.
        expect(kept.hota).toBeGreaterThan(all.hota - 0.02);
      },
    );
  },
);
