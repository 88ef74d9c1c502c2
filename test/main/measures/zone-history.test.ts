import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  liveHistory,
  recordedHistory,
  ZoneHistory,
  type HistoryLimits,
} from '../../../src-main/measures/zone-history';
import type { DensityState } from '../../../src-workers/domain/density/density-state';
import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';
import { milliseconds } from '../../../src-workers/domain/units';

const hour = 3_600_000;
const sample = (
  time: number,
  density: number,
  more: Partial<ZoneSample> & { state?: DensityState } = {},
): ZoneSample => ({
  ...{ zoneId: 'z', mediaTime: milliseconds(time), detected: { car: 2, bus: 1 } },
  ...{ coverage: density / 2, density, state: 'normal', stationary: 0 },
  ...more,
});

/** Samples every 200 ms, the density a peak of one sample in the middle. */
function filled(limits: HistoryLimits, lengthMs: number, peakAt: number): ZoneHistory {
  const history = new ZoneHistory(limits);
  for (let time = 0; time < lengthMs; time += 200) {
    history.add(sample(time, time === peakAt ? 1 : 0.25));
  }
  return history;
}

describe('ZoneHistory', () => {
  it('knows nothing before the first sample', () => {
    const history = new ZoneHistory(recordedHistory);
    expect([history.first, history.last]).toEqual([undefined, undefined]);
    expect(history.stretches(0, 1e9, 100)).toEqual([]);
  });

  it('tells samples one by one while there are few', () => {
    const history = filled(recordedHistory, 2000, 1000);
    const told = history.stretches(0, 2000, 100);
    expect(told.map(({ time }) => time)).toEqual([
      0, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800,
    ]);
    expect(told[5]).toMatchObject({
      samples: 1,
      density: 1,
      densityMax: 1,
      coverage: 0.5,
      detected: 3,
    });
  });

  it('tells only what begins in the asked time', () => {
    const told = filled(recordedHistory, 2000, 0).stretches(400, 1000, 100);
    expect(told.map(({ time }) => time)).toEqual([400, 600, 800, 1000]);
  });

  it('thins to about as many stretches as are asked for, with mean and peak', () => {
    // 10 min in at most 100 stretches: steps of 10 s, 50 samples each, of which one is 1.
    const told = filled(recordedHistory, 600_000, 305_000).stretches(0, 600_000, 100);
    expect(told).toHaveLength(60);
    expect(told[30]).toMatchObject({ time: 300_000, end: 309_800, samples: 50, densityMax: 1 });
    expect(told[30]?.density).toBeCloseTo((49 * 0.25 + 1) / 50, 5);
    expect(told[29]).toMatchObject({ density: 0.25, densityMax: 0.25 });
  });

  it.each([
    ['a file: fine for an hour, then seconds', recordedHistory, 3 * hour, 3 * hour],
    ['a live camera: seconds', liveHistory, 3 * hour, 3 * hour],
    // What is older than a day is forgotten, all but what is moved at once.
    ['a live camera of 30 h: a day', liveHistory, 30 * hour, 24 * hour],
  ])('keeps of %s', (_what, limits, length, kept) => {
    const history = filled(limits, length, length - 2 * hour);
    const first = history.first ?? 0;
    expect(Math.abs(length - first - kept)).toBeLessThanOrEqual(61_000);
    const told = history.stretches(0, length, 50);
    expect(Math.max(...told.map(({ densityMax }) => densityMax))).toBe(1);
    expect(told.reduce((sum, { samples }) => sum + samples, 0)).toBe(
      Math.round((length - first) / 200),
    );
  });

  it('bounds what it keeps of a survey of days, and loses neither its begin nor a peak', () => {
    const history = new ZoneHistory({ fineMs: 0, keptMs: Infinity });
    const seconds = 250_000;
    for (let second = 0; second < seconds; second += 1) {
      history.add(sample(second * 1000, second === 7 ? 0.9 : 0.1));
    }
    const all = history.stretches(0, seconds * 1000, 1e9);
    expect(all.length).toBeLessThan(101_000);
    expect(history.first).toBe(0);
    expect(Math.max(...all.map(({ densityMax }) => densityMax))).toBeCloseTo(0.9, 6);
  });

  it('takes no sample that is not later than the one before', () => {
    const history = new ZoneHistory(recordedHistory);
    for (const time of [400, 400, 200, 600]) history.add(sample(time, 0.5));
    expect(history.stretches(0, 1000, 100).map(({ time }) => time)).toEqual([400, 600]);
  });

  it('says of the foreground the mean of what had one, and nothing where there was none', () => {
    const history = new ZoneHistory(recordedHistory);
    history.add(sample(0, 0.2));
    history.add(sample(200, 0.2, { foreground: 0.4 }));
    history.add(sample(1000, 0.2));
    const [first, second] = history.stretches(0, 100_000, 100);
    expect(first?.foreground).toBeCloseTo(0.4, 6);
    expect(second?.foreground).toBeNaN();
  });

  it('never loses a peak and keeps the mean, however it is thinned', () => {
    const density = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(density, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 10, max: 400 }),
        (densities, points) => {
          const history = new ZoneHistory(recordedHistory);
          densities.forEach((each, index) => history.add(sample(index * 200, each)));
          const told = history.stretches(0, densities.length * 200, points);
          const mean =
            told.reduce((sum, each) => sum + each.density * each.samples, 0) / densities.length;
          const real = densities.reduce((sum, each) => sum + each, 0) / densities.length;
          expect(Math.max(...told.map((each) => each.densityMax))).toBeCloseTo(
            Math.max(...densities),
            5,
          );
          expect(mean).toBeCloseTo(real, 5);
          expect(told.length).toBeLessThanOrEqual(points + 1);
        },
      ),
    );
  });
});

describe('states', () => {
  const states = (...samples: readonly (readonly [number, DensityState])[]) => {
    const history = new ZoneHistory(recordedHistory);
    for (const [time, state] of samples) history.add(sample(time, 0.5, { state }));
    return history;
  };

  it('follow one another without a gap', () => {
    const history = states([0, 'normal'], [200, 'normal'], [400, 'warning'], [600, 'warning']);
    expect(history.states(0, 1000)).toEqual([
      { from: 0, to: 400, state: 'normal' },
      { from: 400, to: 600, state: 'warning' },
    ]);
  });

  it('end where nobody looked', () => {
    const history = states([0, 'jam'], [200, 'jam'], [60_000, 'jam'], [60_200, 'jam']);
    expect(history.states(0, 100_000)).toEqual([
      { from: 0, to: 200, state: 'jam' },
      { from: 60_000, to: 60_200, state: 'jam' },
    ]);
  });

  it('are cut to what is asked for', () => {
    const history = states([0, 'normal'], [1000, 'normal'], [2000, 'heavy'], [4000, 'heavy']);
    expect(history.states(500, 3000)).toEqual([
      { from: 500, to: 2000, state: 'normal' },
      { from: 2000, to: 3000, state: 'heavy' },
    ]);
  });
});
