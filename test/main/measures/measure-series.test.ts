import { describe, expect, it } from 'vitest';
import { askedSpan } from '../../../src-main/measures/measure-series';
import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';
import { milliseconds } from '../../../src-workers/domain/units';
import {
  begun,
  counting,
  crossed,
  ended,
  hour,
  line,
  looked,
  nothing,
  sees,
  shapes,
  start,
} from '../../fixtures/live-counting';

const minute = 60_000;
const zone = {
  ...{ id: 'z', name: 'Z', kind: 'zone' as const },
  points: line('z').points,
};
const zoneSample = (time: number, zoneId = 'z'): ZoneSample => ({
  ...{ zoneId, mediaTime: milliseconds(time), detected: { car: 1 } },
  ...{ coverage: 0.2, density: 0.4, state: 'warning', stationary: 0 },
});
const sampled = (...samples: ZoneSample[]) => ({
  ...nothing,
  mediaTime: samples[0]?.mediaTime ?? milliseconds(0),
  zoneSamples: samples,
});

describe('askedSpan', () => {
  const known = { from: 1000, to: 9000 };
  it.each([
    ['nothing: all there is', {}, { from: 1000, to: 9000 }],
    ['the last so long', { lastMs: 2000 }, { from: 7000, to: 9000 }],
    ['longer than there is', { lastMs: 1e9 }, { from: 1000, to: 9000 }],
    ['from a moment on', { from: 4000 }, { from: 4000, to: 9000 }],
    ['up to a moment', { to: 4000 }, { from: 1000, to: 4000 }],
    ['so long before a moment', { to: 5000, lastMs: 1000 }, { from: 4000, to: 5000 }],
    ['before anything is known', { from: 0, to: 500 }, { from: 1000, to: 1000 }],
    ['after all that is known', { from: 20_000, to: 30_000 }, { from: 9000, to: 9000 }],
    ['an end before its begin', { from: 8000, to: 2000 }, { from: 2000, to: 2000 }],
  ])('of %s', (_what, asked, span) => expect(askedSpan(asked, known)).toEqual(span));
});

describe('measures of a live camera', () => {
  it('are nothing before anybody looked', () => {
    expect(begun(line('a')).measures({})).toBeUndefined();
  });

  it('tell bins of any length with the final class, and what can be counted', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 3 * minute));
    counts.take([crossed('a', 1, 10_000), crossed('a', 2, 130_000, { direction: 'backward' })]);
    counts.take([ended(1, 140_000, 'truck')]);
    const measures = counts.measures({ binMinutes: 1 });
    expect(measures).toMatchObject({
      ...{ from: start, to: start + 3 * minute, relativeTime: false },
      known: { from: start, to: start + 3 * minute },
    });
    expect(measures?.lines).toEqual([
      {
        lineId: 'a',
        classes: sees,
        bins: [
          // Observed bins without a crossing are there too.
          {
            ...{ start, end: start + minute, observedMs: minute },
            counts: { forward: { truck: 1 }, backward: {} },
          },
          {
            ...{ start: start + minute, end: start + 2 * minute, observedMs: minute },
            counts: { forward: {}, backward: {} },
          },
          {
            ...{ start: start + 2 * minute, end: start + 3 * minute, observedMs: minute },
            counts: { forward: {}, backward: { car: 1 } },
          },
        ],
      },
    ]);
    expect(counts.measures({ binMinutes: 60 })?.lines[0]?.bins).toMatchObject([
      { observedMs: 3 * minute, counts: { forward: { truck: 1 }, backward: { car: 1 } } },
    ]);
  });

  it('leave out bins that nobody observed, and tell a bin whole of which a part is asked for', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, minute));
    counts.observe(looked(10 * minute, 12 * minute));
    counts.take([crossed('a', 1, 10 * minute + 1000)]);
    const bins = (asked: object) =>
      counts
        .measures({ binMinutes: 1, ...asked })
        ?.lines[0]?.bins.map((bin) => [(bin.start - start) / minute, bin.counts.forward.car ?? 0]);
    expect(bins({})).toEqual([
      [0, 0],
      [10, 1],
      [11, 0],
    ]);
    // 1.5 minutes reach into the tenth one.
    expect(bins({ lastMs: 90_000 })).toEqual([
      [10, 1],
      [11, 0],
    ]);
  });

  it('add up what was counted in one bin before and after the shapes changed', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 5 * minute));
    counts.take([crossed('a', 1, minute)]);
    counts.begin(shapes(line('a'), line('b', 0.2)), sees);
    counts.observe(looked(5 * minute, 10 * minute));
    counts.take([crossed('a', 2, 6 * minute), crossed('b', 3, 7 * minute)]);
    expect(counts.measures({ binMinutes: 15 })?.lines).toMatchObject([
      {
        lineId: 'a',
        bins: [{ observedMs: 10 * minute, counts: { forward: { car: 2 } } }],
      },
      { lineId: 'b', bins: [{ observedMs: 5 * minute, counts: { forward: { car: 1 } } }] },
    ]);
  });

  it('say what zones showed, and forget zones that were taken away', () => {
    const counts = counting();
    counts.begin({ lines: [], zones: [zone] }, sees);
    counts.take([sampled(zoneSample(0)), sampled(zoneSample(200))]);
    expect(counts.measures({})?.zones).toEqual([
      {
        zoneId: 'z',
        points: [0, 200].map((time) => ({
          ...{ time: start + time, end: start + time, detected: 1 },
          density: expect.closeTo(0.4, 6) as number,
          densityMax: expect.closeTo(0.4, 6) as number,
          coverage: expect.closeTo(0.2, 6) as number,
        })),
        states: [{ from: start, to: start + 200, state: 'warning' }],
      },
    ]);
    counts.observe(looked(0, 1000));
    counts.begin(shapes(line('a')), sees);
    expect(counts.measures({})?.zones).toEqual([]);
  });

  it('tell the newest 1500 bins at most', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 30 * hour));
    const bins = counts.measures({ binMinutes: 1 })?.lines[0]?.bins ?? [];
    expect(bins).toHaveLength(1500);
    expect(bins.at(-1)?.end).toBe(start + 30 * hour);
  });
});
