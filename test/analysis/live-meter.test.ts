import { describe, expect, it } from 'vitest';
import { LiveMeter } from '../../src-workers/analysis/live-meter';
import { milliseconds } from '../../src-workers/domain/units';

describe('LiveMeter', () => {
  it('tells what happened since the last time', () => {
    const meter = new LiveMeter();
    const counts = { received: 10, dropped: 3 };
    const unfollow = meter.follow(() => ({ ...counts }));
    Object.assign(counts, { received: 15, dropped: 5 });
    meter.skipped();
    for (let age = 1; age <= 20; age += 1) meter.analysed(milliseconds(age * 40), age);
    expect(meter.measure()).toEqual({
      ...{ received: 5, dropped: 3, analysed: 20, age: { p50: 10, p95: 19 } },
      observed: [{ from: 40, to: 800 }],
    });
    Object.assign(counts, { received: 17, dropped: 6 });
    unfollow();
    counts.received = 99;
    expect(meter.measure()).toEqual({ received: 2, dropped: 1, analysed: 0, observed: [] });
  });

  it('adds the inputs of two connections', () => {
    const meter = new LiveMeter();
    const [one, two] = [
      { received: 1, dropped: 0 },
      { received: 0, dropped: 0 },
    ];
    meter.follow(() => ({ ...one }));
    meter.follow(() => ({ ...two }));
    one.received = 3;
    two.received = 5;
    expect(meter.measure()).toMatchObject({ received: 7 });
  });

  it.each([
    ['frames without a gap, over the telling', [0, 1000, 3000], [], [{ from: 0, to: 3000 }]],
    [
      'a gap of more than 2 s is nobody’s',
      [0, 40, 2041, 2081],
      [],
      [
        { from: 0, to: 40 },
        { from: 2041, to: 2081 },
      ],
    ],
    [
      'the first frame after a telling joins the last before it',
      [0, 40],
      [80],
      [{ from: 40, to: 80 }],
    ],
    ['a single frame has no length', [500], [], []],
  ])('%s', (_, before, after, observed) => {
    const meter = new LiveMeter();
    for (const time of before) meter.analysed(milliseconds(time), 1);
    if (after.length > 0) meter.measure();
    for (const time of after) meter.analysed(milliseconds(time), 1);
    expect(meter.measure().observed).toEqual(observed);
  });
});
