import { describe, expect, it } from 'vitest';
import { changedLook } from '../../../src-workers/domain/tracking/changed-look';
import { Tracklet } from '../../../src-workers/domain/tracking/tracklet';
import { milliseconds } from '../../../src-workers/domain/units';
import { idsOf, moments, seen, track } from './scene';

const cabin = seen(300, 200);
const lorry = seen(300, 150, { width: 100, height: 140 });

/** The cabin, seen once, `unseenMs` ago. */
function lost(unseenMs: number): Tracklet {
  const tracklet = new Tracklet(milliseconds(0), cabin, undefined);
  tracklet.predict(milliseconds(unseenMs));
  return tracklet;
}

describe('the same road user in another way', () => {
  it.each([
    ['the whole lorry, of which the cabin was seen', 40, lorry, true],
    ['after 200 ms', 200, lorry, true],
    ['after longer it may be another one', 201, lorry, false],
    ['beside it', 40, seen(370, 200), false],
    ['another kind of road user', 40, { ...lorry, class: 'pedestrian' }, false],
    ['a box of nine times its size', 40, seen(300, 200, { width: 180, height: 120 }), false],
  ] as const)('%s', (_, unseenMs, detection, same) => {
    const tracklet = lost(unseenMs);
    const found = changedLook([tracklet], detection, milliseconds(unseenMs));
    expect(found).toBe(same ? tracklet : undefined);
  });
});

describe('a lorry of which now the cabin and now the whole is seen', () => {
  it('is one road user, also while both are seen', () => {
    const { steps } = track(
      moments(25, 30, (t, frame) => {
        const x = 200 + 100 * t;
        const part = seen(x, 200);
        const whole = seen(x, 150, { width: 100, height: 140, score: 0.7 });
        if (frame < 10) return [part];
        return frame < 20 ? [whole] : [{ ...part, score: 0.9 }, whole];
      }),
    );
    expect(idsOf(steps)).toEqual([1]);
  });

  it('and a car that comes out from behind it is another one', () => {
    const { steps } = track(
      moments(25, 40, (t, frame) => {
        const whole = seen(300, 150, { width: 100, height: 140, score: 0.9 });
        return frame < 5 ? [whole] : [whole, seen(300 + 150 * t, 200, { score: 0.8 })];
      }),
    );
    expect(idsOf(steps)).toEqual([1, 2]);
  });
});
