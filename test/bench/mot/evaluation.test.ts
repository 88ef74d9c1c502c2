import { describe, expect, it } from 'vitest';
import { bestAssignment } from './best-assignment';
import { evaluate } from './evaluation';
import { parseMot, readMot, type MotBox } from './mot-file';
import { hasMotData, motDataPath } from './sequences';

const at = (frame: number, id: number, left = 0, width = 10): MotBox => ({
  frame,
  id,
  left,
  top: 0,
  width,
  height: 10,
  confidence: 1,
});

const frames = (from: number, to: number, id: number, left = 0, width = 10): MotBox[] =>
  Array.from({ length: to - from + 1 }, (_, i) => at(from + i, id, left, width));

describe('evaluate, by hand', () => {
  it('gives 1 for the truth itself, whatever its ids are called', () => {
    const truth = [...frames(1, 5, 1), ...frames(2, 6, 2, 100)];
    const renamed = truth.map((b) => ({ ...b, id: 90 - b.id }));
    expect(evaluate(truth, renamed)).toMatchObject({ mota: 1, idf1: 1, identitySwitches: 0 });
    expect(evaluate(truth, renamed).hota).toBeCloseTo(1, 12);
  });

  it('gives 0 for no tracks at all', () => {
    expect(evaluate(frames(1, 5, 1), [])).toMatchObject({ mota: 0, idf1: 0, hota: 0, misses: 5 });
  });

  it('counts one switch where a track of 10 frames breaks in two halves', () => {
    const found = evaluate(frames(1, 10, 1), [...frames(1, 5, 1), ...frames(6, 10, 2)]);
    // One switch of 10 boxes; 5 of 10 boxes have the right identity on both sides; each half has
    // association 5/10, so HOTA = sqrt(1 x 0.5).
    expect(found).toMatchObject({ mota: 0.9, idf1: 0.5, identitySwitches: 1 });
    expect(found.hota).toBeCloseTo(Math.sqrt(0.5), 12);
  });

  it('counts misses and false boxes', () => {
    const found = evaluate(frames(1, 10, 1), [...frames(1, 8, 1), ...frames(1, 4, 2, 500)]);
    // 8 right, 2 missed, 4 false; identities 16 / (10 + 12); DetA = 8/14, AssA = 8/10.
    expect(found).toMatchObject({ mota: 1 - 6 / 10, misses: 2, falsePositives: 4 });
    expect(found.idf1).toBeCloseTo(16 / 22, 12);
    expect(found.hota).toBeCloseTo(Math.sqrt((8 / 14) * (8 / 10)), 12);
  });

  it('lets HOTA see how well boxes fit: IoU 0.5 passes 10 of the 19 thresholds', () => {
    const found = evaluate(frames(1, 4, 1), frames(1, 4, 1, 0, 20));
    expect(found.hota).toBeCloseTo(10 / 19, 12);
    expect(found).toMatchObject({ mota: 1, idf1: 1 });
  });

  it('keeps a pair of the frame before although another box fits better', () => {
    const truth = frames(1, 2, 1);
    const tracked = [at(1, 7), at(2, 7, 3), at(2, 8)];
    expect(evaluate(truth, tracked)).toMatchObject({ identitySwitches: 0, falsePositives: 1 });
  });

  it('scores only the frames that it is told to', () => {
    const tracked = frames(1, 10, 1).filter((b) => b.frame % 2 === 1);
    expect(evaluate(frames(1, 10, 1), tracked).mota).toBe(0.5);
    expect(evaluate(frames(1, 10, 1), tracked, new Set([1, 3, 5, 7, 9])).mota).toBe(1);
  });
});

describe('bestAssignment', () => {
  it.each([
    ['more rows than columns', [[1], [3], [2]], [[1, 0]]],
    ['more columns than rows', [[1, 3, 2]], [[0, 1]]],
    [
      'greedy would score 9 + 0',
      [
        [9, 8],
        [8, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'pairs of score 0 are none',
      [
        [0, 0],
        [0, 1],
      ],
      [[1, 1]],
    ],
    ['nothing', [], []],
  ])('%s', (_, scores, pairs) => {
    expect(bestAssignment(scores).sort((a, b) => a[0] - b[0])).toEqual(pairs);
  });
});

it('refuses a line that is no MOT line', () => {
  expect(() => parseMot('1,2,3\n')).toThrow('not a line of a MOT file: 1,2,3');
});

// Without ../shared/data there is nothing to read.
describe.skipIf(!hasMotData())(
  'evaluate, against what others print for the same files (needs ../shared/data, skipped without)',
  () => {
    // README of py-motmetrics for its own example results; HOTA by TrackEval's formulas in numpy.
    it.each([
      ['TUD-Campus', { mota: 52.6, idf1: 55.8, hota: 39.1, fp: 13, misses: 150, switches: 7 }],
      ['TUD-Stadtmitte', { mota: 56.4, idf1: 64.5, hota: 39.8, fp: 45, misses: 452, switches: 7 }],
    ])('%s', (name, wanted) => {
      const found = evaluate(
        readMot(motDataPath('mot', name, 'gt.txt')),
        readMot(motDataPath('mot', name, 'result_example.txt')),
      );
      const percent = (share: number) => Number((100 * share).toFixed(1));
      expect({
        mota: percent(found.mota),
        idf1: percent(found.idf1),
        hota: percent(found.hota),
        fp: found.falsePositives,
        misses: found.misses,
        switches: found.identitySwitches,
      }).toEqual(wanted);
    });

    it.each([
      ['mtsc_tc_mask_rcnn.txt', 25.96, 45.957, 51.365],
      ['mtsc_deepsort_mask_rcnn.txt', 23.414, 42.339, 48.912],
    ])('a published tracker on AI City c010: %s', (file, mota, idf1, hota) => {
      const found = evaluate(
        readMot(motDataPath('aicity-s03-c010', 'gt_full.txt')),
        readMot(motDataPath('aicity-s03-c010', file)),
      );
      expect(100 * found.mota).toBeCloseTo(mota, 2);
      expect(100 * found.idf1).toBeCloseTo(idf1, 2);
      expect(100 * found.hota).toBeCloseTo(hota, 2);
    });
  },
);
