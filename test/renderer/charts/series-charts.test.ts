import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { binLengthFor } from '../../../src-renderer/charts/bin-length';
import { binRows, crossedClasses } from '../../../src-renderer/charts/bin-rows';
import { densityBands } from '../../../src-renderer/charts/density-bands';
import { densityLine, hasPeaks } from '../../../src-renderer/charts/density-line';
import { hourlyRows } from '../../../src-renderer/charts/hourly-rows';
import { shownBins } from '../../../src-renderer/charts/shown-bins';
import { stateBars, stateTimes } from '../../../src-renderer/charts/state-bars';
import type { LineSeries } from '../../../src-workers/contracts/measures';
import { densityStates } from '../../../src-workers/domain/density/density-state';

const minute = 60_000;
const bin = (index: number, forward: object, backward: object = {}, observedMs = minute) => ({
  ...{ start: index * minute, end: (index + 1) * minute, observedMs },
  counts: { forward, backward },
});
const series = (lineId: string, ...bins: LineSeries['bins']): LineSeries => ({
  ...{ lineId, classes: ['car'], bins },
});

describe('binRows', () => {
  it('adds up the lines of a camera, which are observed together', () => {
    expect(
      binRows([
        series('a', bin(0, { car: 1 }), bin(1, { car: 2 })),
        series('b', bin(0, { car: 3, bus: 1 }, { car: 4 })),
      ]),
    ).toEqual([bin(0, { car: 4, bus: 1 }, { car: 4 }), bin(1, { car: 2 })]);
  });

  it('has an empty place wherever nobody looked, so that time runs evenly', () => {
    const rows = binRows([series('a', bin(0, { car: 1 }), bin(3, {}))]);
    expect(rows.map(({ start, observedMs }) => [start / minute, observedMs])).toEqual([
      [0, minute],
      [1, 0],
      [2, 0],
      [3, minute],
    ]);
  });

  it('does not make a place for every minute of a gap of weeks', () => {
    expect(binRows([series('a', bin(0, {}), bin(50_000, {}))]).length).toBeLessThan(300);
  });

  it('is nothing of nothing', () => expect(binRows([])).toEqual([]));
});

test('classes that crossed in either direction, in the order of the reports', () => {
  expect(crossedClasses([bin(0, { truck: 1, bus: 0 }), bin(1, {}, { bicycle: 1 })])).toEqual([
    'bicycle',
    'truck',
  ]);
});

describe('hourlyRows', () => {
  it.each([
    ['all of a minute: x 60', minute, 60],
    ['80 % of it: of what was observed', 48_000, 75],
    // PRODUCT section 5: a flow is empty below 80 %.
    ['less than 80 %', 47_000, null],
    ['nothing', 0, null],
  ])('of %s', (_what, observedMs, forward) => {
    expect(hourlyRows([bin(0, { car: 1 }, {}, observedMs)])[0]?.forward).toBe(forward);
  });

  it('keeps pedestrians apart from vehicles', () => {
    expect(hourlyRows([bin(0, { pedestrian: 2, car: 1 }, { pedestrian: 1 })])).toMatchObject([
      { forward: 60, backward: 0, pedestrians: 180 },
    ]);
  });
});

describe('densityBands', () => {
  it('are those of PRODUCT section 5 where the zone has none of its own', () => {
    expect(densityBands().map(({ state, from, to }) => `${state} ${from}-${to}`)).toEqual([
      'normal 0-0.3',
      'warning 0.3-0.6',
      'heavy 0.6-0.8',
      'jam 0.8-1',
    ]);
  });

  it('are the thresholds of the zone, and fill the chart without a gap', () => {
    const threshold = (enter: number) => ({ enter, leave: enter - 0.05 });
    const bands = densityBands({
      ...{ warning: threshold(0.1), heavy: threshold(0.2), jam: threshold(0.9) },
    });
    expect(bands.map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.9]);
    expect(bands.map(({ to }) => to)).toEqual([0.1, 0.2, 0.9, 1]);
  });
});

describe('densityLine', () => {
  const point = (time: number, end = time, density = 0.5, densityMax = density) => ({
    ...{ time, end, density, densityMax, coverage: 0.2, detected: 1 },
  });

  it.each([
    ['samples of 5 a second', [point(0), point(200), point(400)], 0],
    ['two seconds without one', [point(0), point(2000)], 0],
    ['longer: nobody looked', [point(0), point(2001)], 1],
    // A stretch of ten seconds is followed by the next one at once.
    ['stretches of ten seconds', [point(0, 9800), point(10_000, 19_800)], 0],
    ['a gap behind a stretch', [point(0, 9800), point(30_000, 39_800)], 1],
    ['nothing', [], 0],
  ])('breaks in %s', (_what, points, breaks) => {
    const line = densityLine(points);
    expect(line.filter(({ density }) => density === null)).toHaveLength(breaks);
    expect(line).toHaveLength(points.length + breaks);
  });

  it('has a line of peaks only where a stretch hides one', () => {
    expect(hasPeaks([point(0)])).toBe(false);
    expect(hasPeaks([point(0, 9800, 0.3, 0.9)])).toBe(true);
  });
});

describe('stateBars', () => {
  const period = { from: 0, to: 100, width: 1000 };

  it('lie where their time is', () => {
    expect(stateBars([{ from: 20, to: 50, state: 'heavy' }], period)).toMatchObject([
      { x: 200, width: 300 },
    ]);
  });

  it.each([
    ['before', { from: -50, to: -10 }],
    ['after', { from: 150, to: 180 }],
  ])('are not there %s the period', (_where, stretch) => {
    expect(stateBars([{ ...stretch, state: 'jam' }], period)).toEqual([]);
  });

  it('shows a jam of a moment on top of what is around it', () => {
    const bars = stateBars(
      [
        { from: 50, to: 50.001, state: 'jam' },
        { from: 0, to: 100, state: 'normal' },
      ],
      period,
    );
    expect(bars.map(({ state }) => state)).toEqual(['normal', 'jam']);
    expect(bars[1]?.width).toBeGreaterThanOrEqual(1);
  });

  it('is nothing of a period without length', () => {
    const jam = { from: 0, to: 0, state: 'jam' } as const;
    expect(stateBars([jam], { from: 5, to: 5, width: 100 })).toEqual([]);
  });

  it('always lies inside of the chart', () => {
    const moment = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(moment, moment, fc.constantFrom(...densityStates))),
        moment,
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (stretches, from, length) => {
          const states = stretches.map(([one, other, state]) => ({
            ...{ from: Math.min(one, other), to: Math.max(one, other), state },
          }));
          for (const { x, width } of stateBars(states, { from, to: from + length, width: 800 })) {
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(x + width).toBeLessThanOrEqual(800 + 1e-6);
          }
        },
      ),
    );
  });
});

test('time in each state, and its share of what was observed', () => {
  const times = stateTimes([
    { from: 0, to: 60, state: 'normal' },
    { from: 100, to: 140, state: 'jam' },
  ]);
  expect(times.map(({ state, ms, share }) => [state, ms, share])).toEqual([
    ['normal', 60, 0.6],
    ['warning', 0, 0],
    ['heavy', 0, 0],
    ['jam', 40, 0.4],
  ]);
});

describe('shownBins', () => {
  const rows = Array.from({ length: 100 }, (_, index) => index);

  it.each([
    // 120 pixels have room for 20 columns.
    ['the newest', 120, 0, 80, 99, true, false],
    ['those before', 120, 20, 60, 79, true, true],
    ['the oldest', 120, 1000, 0, 19, false, true],
    ['all where there is room', 2000, 0, 0, 99, false, false],
    ['all, turned back in vain', 2000, 50, 0, 99, false, false],
  ])('are %s', (_what, width, back, first, last, earlier, later) => {
    const shown = shownBins(rows, width, back);
    expect([shown.rows[0], shown.rows.at(-1)]).toEqual([first, last]);
    expect([shown.earlier, shown.later]).toEqual([earlier, later]);
  });
});

it.each([
  ['a minute', minute, 1],
  ['an hour', 60 * minute, 1],
  ['five hours', 300 * minute, 5],
  ['a working day', 600 * minute, 15],
  ['a day', 1440 * minute, 60],
  ['a week', 7 * 1440 * minute, 1440],
  ['a year', 365 * 1440 * minute, 1440],
])('cuts %s into bins of so many minutes', (_what, periodMs, minutes) => {
  expect(binLengthFor(periodMs)).toBe(minutes);
});
