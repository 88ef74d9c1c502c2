import { describe, expect, it } from 'vitest';
import { BoxAgreement } from '../../../src-workers/domain/comparison/box-agreement';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { box } from '../../../src-workers/domain/geometry/box';

const at = (left: number, roadUser: Detection['class'] = 'car'): Detection => ({
  class: roadUser,
  score: 0.5,
  box: box(left, 0, left + 10, 10),
});

describe('boxes of two detectors', () => {
  it.each([
    ['the same', [at(0)], [at(0)], 1, 1],
    // 6.67 / 13.33.
    ['half in common', [at(0)], [at(3.33)], 1, 1],
    ['less in common', [at(0)], [at(3.4)], 0, 0],
    ['another class', [at(0, 'car')], [at(0, 'van')], 1, 0],
    ['each is paired once', [at(0), at(1)], [at(0)], 1, 1],
    // The first of them overlaps both; the nearer pair is made first, and leaves it the other one.
    ['the nearest first', [at(2), at(0)], [at(0), at(3)], 2, 2],
    ['nothing seen by one', [], [at(0)], 0, 0],
  ])('%s', (_reason, first, second, both, sameClass) => {
    const agreement = new BoxAgreement();
    agreement.add(first, second);
    const totals = { frames: 1, first: first.length, second: second.length, both, sameClass };
    expect(agreement.totals).toEqual(totals);
  });

  it('add up over the frames', () => {
    const agreement = new BoxAgreement();
    agreement.add([at(0)], [at(0)]);
    agreement.add([at(0), at(50)], [at(50)]);
    agreement.add([], []);
    expect(agreement.totals).toEqual({ frames: 3, first: 3, second: 2, both: 2, sameClass: 2 });
  });
});
