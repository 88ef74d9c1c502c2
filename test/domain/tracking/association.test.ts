import { describe, expect, it } from 'vitest';
import { associate } from '../../../src-workers/domain/tracking/association';
import { Tracklet } from '../../../src-workers/domain/tracking/tracklet';
import { milliseconds } from '../../../src-workers/domain/units';
import { seen } from './scene';

/** A tracklet seen `hits` times at one place at 25 frames/s, predicted `aheadMs` on. */
function standing(hits: number, aheadMs: number, first = seen(300, 200)): Tracklet {
  const tracklet = new Tracklet(milliseconds(0), first, undefined);
  for (let i = 1; i < hits; i++) {
    tracklet.predict(milliseconds(40 * i));
    tracklet.update(milliseconds(40 * i), first);
  }
  tracklet.predict(milliseconds(40 * (hits - 1) + aheadMs));
  return tracklet;
}

const matches = (tracklet: Tracklet, x: number) =>
  associate([tracklet], [seen(x, 200)], 0.8).pairs.length === 1;

/** How far to the right the 60-pixel box may be and still match. */
function reach(tracklet: Tracklet): number {
  let x = 300;
  while (matches(tracklet, x + 1)) x++;
  return x - 300;
}

describe('associate', () => {
  it.each([
    ['a track that is well known reaches little further than plain IoU (40 px)', 40, 40, 40, 48],
    ['one seen once reaches further within the same 40 ms', 1, 40, 50, 80],
    ['and further after 67 ms: its own length and more', 1, 67, 60, 100],
    ['a known one reaches further when it was unseen for a second', 40, 1000, 60, 140],
  ])('%s', (_, hits, aheadMs, least, most) => {
    const found = reach(standing(hits, aheadMs));
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  it.each([
    ['another kind of road user', seen(300, 200, { as: 'pedestrian' })],
    ['a box of five times the area', seen(300, 200, { width: 150, height: 80 })],
    ['a box of a fifth of the area', seen(300, 200, { width: 24, height: 20 })],
    ['a box far away', seen(700, 200)],
  ])('does not take %s', (_, detection) => {
    const { pairs, unmatched } = associate([standing(10, 40)], [detection], 0.8);
    expect(pairs).toEqual([]);
    expect(unmatched).toEqual([detection]);
  });

  it('gives each its own and returns the rest in the order of the detections', () => {
    const [a, b] = [standing(10, 40), standing(10, 40, seen(500, 200))];
    const detections = [seen(900, 200), seen(505, 200), seen(100, 100), seen(298, 200)];
    const { pairs, unmatched } = associate([a, b], detections, 0.8);
    expect(pairs.map(([t, d]) => [t === a, d])).toEqual([
      [true, detections[3]],
      [false, detections[1]],
    ]);
    expect(unmatched).toEqual([detections[0], detections[2]]);
  });
});
