import { describe, expect, it } from 'vitest';
import type { CameraShapes } from '../../../src-workers/contracts/analysis';
import type { LiveCounts } from '../../../src-main/cameras/live-counts';
import { milliseconds } from '../../../src-workers/domain/units';
import {
  line,
  shapes,
  sees,
  nothing,
  crossed,
  ended,
  looked,
  start,
  begun,
  total,
  hour,
} from '../../fixtures/live-counting';

describe('LiveCounts', () => {
  it('says nothing before anybody looked', () => {
    expect(begun(line('a')).counts()).toBeUndefined();
  });

  it('counts crossings with the final class, and lists the last ones', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000));
    counts.take([crossed('a', 1, 500), crossed('a', 2, 900, { direction: 'backward' })]);
    expect(counts.counts()?.lastCrossings.map((each) => each.uncertain)).toEqual([
      undefined,
      undefined,
    ]);
    counts.take([ended(1, 1500, 'truck')]);
    expect(counts.counts()).toMatchObject({
      ...{ start, relativeTime: false, observedMs: 1000 },
      lines: [
        {
          id: 'a',
          forward: { pedestrian: 0, car: 0, truck: 1 },
          backward: { pedestrian: 0, car: 1, truck: 0 },
          total: 2,
        },
      ],
      bins: [{ start, minutes: 1, counts: { car: 1, truck: 1 } }],
      lastCrossings: [
        { time: start + 900, mediaTimeMs: 900, track: 2, direction: 'backward', class: 'car' },
        { time: start + 500, track: 1, class: 'truck', uncertain: false },
      ],
    });
  });

  it('gives shapes that are drawn as a day begins a number of their own', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000));
    // Midnight in Berlin is 13 h after the start. It ends the day, and nothing is counted after it yet.
    counts.take([{ ...nothing, mediaTime: milliseconds(13 * hour + 1) }]);
    counts.begin(shapes(line('a', 0.2)), sees);
    const numbers = counts.parts.map(({ versions, shapes: drawn }) => [
      versions.get('a'),
      drawn.lines[0]?.points[0]?.y,
    ]);
    // Of the new day nothing was seen before, so nothing is kept of its first version.
    expect(numbers).toEqual([
      [1, 0.5],
      [2, 0.2],
    ]);
  });

  it('shows what a line does not take nowhere', () => {
    const counts = begun(line('a', 0.5, ['truck']));
    counts.observe(looked(0, 1000));
    counts.take([crossed('a', 1, 500)]);
    expect(counts.counts()).toMatchObject({
      ...{ lines: [{ total: 0 }], bins: [{ counts: {} }], lastCrossings: [] },
    });
  });

  it('charts a line as it is drawn now; what its shape before counted is in the reports', () => {
    const counts = begun(line('a'), line('b'));
    counts.observe(looked(0, 1000));
    counts.take([crossed('a', 1, 500), crossed('b', 2, 600)]);
    counts.begin(shapes(line('a', 0.2), line('b')), sees);
    counts.observe(looked(1000, 2000));
    counts.take([crossed('a', 3, 1500)]);
    const charted = counts
      .measures({ binMinutes: 1 })
      ?.lines.map(({ lineId, bins }) => [
        lineId,
        bins.reduce((sum, bin) => sum + (bin.counts.forward.car ?? 0), 0),
      ]);
    expect(charted).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(counts.counts()).toMatchObject({
      bins: [{ counts: { car: 2 } }],
      lastCrossings: [{ track: 3 }, { track: 2 }],
    });
    // Nothing is lost of it.
    expect(
      counts.parts.map(({ tally }) => tally.summary().lines.map((each) => each.total)),
    ).toEqual([[1], [1, 1]]);
  });

  it('has the minutes of an hour, also those without a crossing', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 2 * hour));
    counts.take([crossed('a', 1, 30_000), crossed('a', 2, 2 * hour - 30_000)]);
    const bins = counts.counts()?.bins ?? [];
    expect(bins.length).toBe(60);
    expect(bins.at(-1)).toEqual({
      start: start + 2 * hour - 60_000,
      ...{ minutes: 1, counts: { car: 1 } },
    });
    expect(bins.at(-2)?.counts).toEqual({});
    expect(bins[0]?.start).toBe(start + hour);
    counts.observe(looked(2 * hour, 2 * hour + 1000));
    expect(counts.counts()?.bins.map((bin) => bin.start)).toEqual(
      Array.from({ length: 60 }, (_, minute) => start + hour + (minute + 1) * 60_000),
    );
  });
});

describe('when lines change', () => {
  it('keeps the count of a line that stays, and begins moved ones anew', () => {
    const counts = begun(line('stays'), line('moves', 0.6), line('goes', 0.7));
    counts.observe(looked(0, 1000));
    counts.take([crossed('stays', 1, 500), crossed('moves', 1, 600), crossed('goes', 1, 700)]);
    counts.begin(shapes(line('stays'), line('moves', 0.65), line('comes', 0.8)), sees);
    counts.observe(looked(1000, 2000));
    counts.take([crossed('stays', 2, 1500), crossed('comes', 2, 1600)]);
    expect(counts.counts()?.lines.map(({ id, total }) => [id, total])).toEqual([
      ['stays', 2],
      ['moves', 0],
      ['comes', 1],
    ]);
    expect(counts.counts()?.observedMs).toBe(2000);
    // What was drawn over counted before the day that goes on; what stays is in that one alone.
    expect(counts.parts.map(({ versions }) => [...versions])).toEqual([
      [['moves', 1]],
      [['goes', 1]],
      [
        ['stays', 1],
        ['moves', 2],
        ['comes', 1],
      ],
    ]);
  });

  it.each<[string, CameraShapes['lines'][number], number]>([
    ['a line that takes other classes counts anew', line('a', 0.5, ['car']), 0],
    ['a line with another name counts on', { ...line('a'), name: 'Another' }, 1],
  ])('%s', (_, changed, kept) => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000));
    counts.take([crossed('a', 1, 500)]);
    counts.begin(shapes(changed), sees);
    counts.observe(looked(1000, 2000));
    expect(total(counts, 'a')).toBe(kept);
  });

  it('a line that stays has one row a bin, as if nothing had been drawn beside it', () => {
    const [drawn, still] = [begun(line('a'), line('b', 0.8)), begun(line('a'))];
    for (const counts of [drawn, still]) {
      counts.observe(looked(0, 60_000));
      counts.take([crossed('a', 1, 30_000)]);
    }
    drawn.begin(shapes(line('a'), line('b', 0.7)), sees);
    drawn.begin(shapes({ ...line('a'), name: 'North' }, line('b', 0.7), line('c', 0.2)), sees);
    for (const counts of [drawn, still]) {
      counts.observe(looked(60_000, 120_000));
      // A track that was under way when something was drawn, and one after it.
      counts.take([ended(1, 61_000, 'truck'), crossed('a', 2, 90_000), ended(2, 95_000)]);
    }
    const rowsOf = (counts: LiveCounts, kind: 'countRows' | 'lineRows') =>
      counts.parts.flatMap(({ tally }) => [...tally[kind]()]).filter(({ line: of }) => of === 'a');
    expect(rowsOf(drawn, 'countRows')).toEqual(rowsOf(still, 'countRows'));
    expect(rowsOf(drawn, 'lineRows')).toEqual(rowsOf(still, 'lineRows'));
  });

  it('each version of a line that moves has the time in which it lay there', () => {
    const counts = begun(line('a'), line('stays', 0.8));
    counts.observe(looked(0, 60_000));
    counts.take([crossed('a', 1, 30_000)]);
    counts.begin(shapes(line('a', 0.6), line('stays', 0.8)), sees);
    counts.observe(looked(60_000, 150_000));
    counts.take([crossed('a', 2, 100_000), crossed('a', 3, 110_000)]);
    const cars = counts.parts.flatMap(({ tally, versions }) =>
      [...tally.countRows()]
        .filter((row) => row.class === 'car' && row.direction === 'forward')
        .map((row) => [row.line, versions.get(row.line), row.observedMs, row.count]),
    );
    expect(cars).toEqual([
      ['a', 1, 60_000, 1],
      ['a', 2, 90_000, 2],
      ['stays', 1, 150_000, 0],
    ]);
  });

  it('other settings, another colour and another name begin no version', () => {
    const box = {
      ...{ id: 'box', name: 'Box', kind: 'zone' as const },
      points: [line('a').points[0]!, line('a').points[1]!, line('b', 0.9).points[0]!],
    };
    const counts = begun();
    counts.begin({ lines: [], zones: [box] }, sees);
    counts.observe(looked(0, 1000));
    counts.begin({ lines: [], zones: [{ ...box, name: 'Queue', settings: { lanes: 2 } }] }, sees);
    counts.observe(looked(1000, 2000));
    expect(counts.parts.map(({ versions }) => [...versions])).toEqual([[['box', 1]]]);
    // What is counted from now on knows of them.
    expect(counts.parts[0]?.tally.survey.zones[0]?.settings).toEqual({ lanes: 2 });
  });

  it('a line that was away begins anew', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000));
    counts.take([crossed('a', 1, 500)]);
    counts.begin(shapes(), sees);
    counts.observe(looked(1000, 2000));
    counts.begin(shapes(line('a')), sees);
    counts.observe(looked(2000, 3000));
    expect(total(counts, 'a')).toBe(0);
  });

  it('a track that ends later settles what it crossed before', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000));
    counts.take([crossed('a', 1, 500)]);
    counts.begin(shapes(line('a'), line('b', 0.8)), sees);
    counts.observe(looked(1000, 2000));
    counts.take([ended(1, 1500, 'truck')]);
    expect(counts.counts()?.lines[0]?.forward).toEqual({ pedestrian: 0, car: 0, truck: 1 });
    // One row, in the part of the day.
    expect(counts.parts.map(({ tally }) => tally.trackRows().length)).toEqual([1]);
  });

  it('a late crossing of a line that is gone reaches the part that had it', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000));
    counts.begin(shapes(line('b', 0.8)), sees);
    counts.take([crossed('a', 1, 990)]);
    expect([...counts.parts[0]!.tally.crossingRows()]).toHaveLength(1);
    expect(total(counts, 'b')).toBe(0);
  });

  it('nothing is kept of shapes that nobody looked through', () => {
    const counts = begun(line('a'));
    for (let y = 0.1; y < 0.9; y += 0.1) counts.begin(shapes(line('a', y)), sees);
    expect(counts.parts).toHaveLength(1);
    expect(counts.parts[0]?.versions.get('a')).toBe(1);
  });
});

it('another analysis numbers its tracks anew, and they are others', () => {
  const counts = begun(line('a'));
  counts.observe(looked(0, 1000));
  counts.take([crossed('a', 1, 500)]);
  counts.beginAnalysis();
  counts.take([crossed('a', 1, 2000), ended(1, 2500, 'truck')]);
  expect(counts.counts()?.lines[0]?.forward).toMatchObject({ car: 1, truck: 1 });
  expect(counts.counts()?.lastCrossings.map(({ track }) => track)).toEqual([2, 1]);
});

describe('for weeks', () => {
  it('a day is a part, and every bin is in one of them', () => {
    const counts = begun(line('a'));
    // Berlin's midnight is 13 hours after the start.
    const midnight = 13 * hour;
    counts.observe(looked(midnight - 2000, midnight + 2000));
    counts.take([crossed('a', 1, midnight - 5), crossed('a', 2, midnight + 5)]);
    expect(counts.parts.map(({ versions, from }) => [versions.get('a'), from])).toEqual([
      [1, 0],
      [1, midnight],
    ]);
    const bins = counts.parts.map(({ tally }) => [
      ...new Set([...tally.countRows()].map(({ bin }) => bin.start)),
    ]);
    expect(bins).toEqual([[start + midnight - 900_000], [start + midnight]]);
    expect(total(counts, 'a')).toBe(2);
  });

  it('forgets old days, not what they counted', () => {
    const counts = begun(line('a'));
    const days = 30;
    for (let day = 0; day < days; day += 1) {
      const at = day * 24 * hour;
      counts.observe(looked(at, at + 1000));
      counts.take([crossed('a', day + 1, at + 500), ended(day + 1, at + 900)]);
    }
    expect(counts.parts.length).toBeLessThan(10);
    expect(total(counts, 'a')).toBe(days);
    expect(counts.counts()?.observedMs).toBe(days * 1000);
    // The line moves: what is kept of before is not its count any more.
    counts.begin(shapes(line('a', 0.7)), sees);
    counts.observe(looked(days * 24 * hour, days * 24 * hour + 1000));
    expect(total(counts, 'a')).toBe(0);
  });

  it('counts on over a change of the clock', () => {
    const counts = begun(line('a'));
    // Three days on: 29 March has 23 hours in Berlin.
    counts.observe(looked(0, 72 * hour));
    expect(counts.parts.map(({ from }) => from / hour)).toEqual([0, 13, 37, 60]);
  });

  it('says how many frames were left out', () => {
    const counts = begun(line('a'));
    counts.observe(looked(0, 1000, { analysed: 9, dropped: 3 }));
    const [row] = counts.parts[0]!.tally.countRows();
    expect(row?.droppedPercent).toBe(25);
  });
});
