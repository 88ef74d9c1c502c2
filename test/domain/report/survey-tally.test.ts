import { describe, expect, it } from 'vitest';
import {
  roadUserClasses,
  type RoadUserClass,
} from '../../../src-workers/domain/detection/road-user';
import { isoSecond } from '../../../src-workers/domain/report/iso-time';
import type { CountRow } from '../../../src-workers/domain/report/report-rows';
import { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import { fromSeconds, milliseconds } from '../../../src-workers/domain/units';
import { crossingOf, endedOf, north, pass, resultOf, surveyOf } from './survey-fixture';

const minutes = (value: number) => fromSeconds(value * 60);
const rowsOf = (
  tally: SurveyTally,
  roadUser: RoadUserClass = 'car',
  direction = 'forward',
): readonly CountRow[] =>
  [...tally.countRows()].filter((row) => row.class === roadUser && row.direction === direction);

describe('EXAMPLES.md, time and bins', () => {
  it('count 20, observed 810 s of 900: 88.9 veh/h; observed 600 s: flow empty', () => {
    const flowAfter = (observed: number): readonly unknown[] => {
      const tally = new SurveyTally(surveyOf());
      tally.observe(fromSeconds(0), fromSeconds(observed));
      for (let track = 1; track <= 20; track += 1) pass(tally, track, track * 20);
      const [row] = rowsOf(tally);
      return [row?.count, row?.observedMs, row?.flowPerHour?.toFixed(1)];
    };
    expect(flowAfter(810)).toEqual([20, 810_000, '88.9']);
    expect(flowAfter(600)).toEqual([20, 600_000, undefined]);
  });

  it('nothing crossed in an observed bin: 0; nobody looked: observed 0 and empty', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(15));
    tally.observe(minutes(30), minutes(45));
    expect(
      rowsOf(tally).map(({ count, observedMs, flowPerHour, uncertain, flags }) => [
        count,
        observedMs,
        flowPerHour,
        uncertain,
        flags,
      ]),
    ).toEqual([
      [0, 900_000, 0, 0, []],
      [undefined, 0, undefined, undefined, ['gap']],
      [0, 900_000, 0, 0, []],
    ]);
  });

  it('three files of 10 min, a gap of 2 min before the third: 32 min, 1800 s, the gap flagged', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(10));
    tally.observe(minutes(10), minutes(20));
    tally.observe(minutes(22), minutes(32));
    const rows = rowsOf(tally);
    expect(
      rows.map(({ bin, observedMs, flags }) => [
        isoSecond(bin.start, surveyOf().clock),
        observedMs / 1000,
        flags,
      ]),
    ).toEqual([
      ['2026-06-01T08:00:00+02:00', 900, []],
      ['2026-06-01T08:15:00+02:00', 780, ['gap']],
      ['2026-06-01T08:30:00+02:00', 120, ['partial']],
    ]);
    expect(tally.summary().observedMs).toBe(1_800_000);
  });

  it('headways of crossings at 10.0, 12.4, 13.0 s: mean 1.5, minimum 0.6', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(1));
    [10, 12.4, 13].forEach((at, index) => pass(tally, index + 1, at));
    const [forward, backward] = [...tally.lineRows()];
    expect(forward?.headwayMeanMs).toBeCloseTo(1500, 9);
    expect(forward?.headwayMinMs).toBeCloseTo(600, 9);
    expect(backward).toMatchObject({ headwayMeanMs: undefined, headwayMinMs: undefined });
  });

  it('footprints during [10.0,10.8] and [10.5,11.2] in a minute: 2.0 %', () => {
    const tally = new SurveyTally(surveyOf({ binMinutes: 1 }));
    tally.observe(minutes(0), minutes(1));
    const occupations = [
      { lineId: 'north', track: 1, from: fromSeconds(10), to: fromSeconds(10.8) },
      { lineId: 'north', track: 2, from: fromSeconds(10.5), to: fromSeconds(11.2) },
      // Never crossed: it belongs to no direction.
      { lineId: 'north', track: 3, from: fromSeconds(20), to: fromSeconds(50) },
    ];
    tally.addFrame(
      resultOf(12, {
        crossings: [crossingOf(1, 10.5), crossingOf(2, 11)],
        occupations,
        ended: [endedOf(1, 12), endedOf(2, 12), endedOf(3, 50)],
      }),
    );
    const [forward, backward] = [...tally.lineRows()];
    expect(forward?.occupancyPercent).toBeCloseTo(2, 9);
    expect(backward?.occupancyPercent).toBe(0);
  });

  it('a class that the model lacks: empty, never zero', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(15));
    expect(rowsOf(tally, 'trailer')).toMatchObject([
      { count: undefined, flowPerHour: undefined, uncertain: undefined, observedMs: 900_000 },
    ]);
  });

  it('a run without a line, or in which nobody looked, has no row', () => {
    const lineless = new SurveyTally(surveyOf({ lines: [] }));
    lineless.observe(minutes(0), minutes(15));
    expect([...lineless.countRows(), ...lineless.lineRows()]).toEqual([]);
    expect([...new SurveyTally(surveyOf()).countRows()]).toEqual([]);
  });
});

describe('SurveyTally, counts', () => {
  it('a row for every bin, line, direction and class, in that order', () => {
    const tally = new SurveyTally(surveyOf({ lines: [north, { ...north, id: 'south' }] }));
    tally.observe(minutes(0), minutes(30));
    const rows = [...tally.countRows()];
    expect(rows).toHaveLength(2 * 2 * 2 * roadUserClasses.length);
    expect(rows.slice(0, 11).map((row) => row.class)).toEqual(roadUserClasses);
    expect(
      rows.filter((_, index) => index % 11 === 0).map((row) => [row.line, row.direction]),
    ).toEqual([
      ['north', 'forward'],
      ['north', 'backward'],
      ['south', 'forward'],
      ['south', 'backward'],
      ['north', 'forward'],
      ['north', 'backward'],
      ['south', 'forward'],
      ['south', 'backward'],
    ]);
  });

  it('the class so far while the track goes on, the final class once it has ended', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(15));
    const counts = (): readonly unknown[] =>
      (['car', 'truck', 'bus'] as const).map((roadUser) => rowsOf(tally, roadUser)[0]?.count);
    tally.addFrame(resultOf(10, { crossings: [crossingOf(1, 9.5)] }));
    expect(counts()).toEqual([1, 0, 0]);
    const view = { id: 1, class: 'truck', certainty: 0.7, score: 0.5 } as const;
    tally.addFrame(resultOf(10.1, { tracks: [{ ...view, box: {} as never }] }));
    expect(counts()).toEqual([0, 1, 0]);
    tally.addEvents(resultOf(11, { ended: [endedOf(1, 10.1, 'bus', 0.6)] }));
    expect(counts()).toEqual([0, 0, 1]);
    expect(rowsOf(tally, 'bus')[0]?.uncertain).toBe(1);
    expect([...tally.crossingRows()]).toMatchObject([
      { class: 'bus', certainty: 0.6, uncertain: true },
    ]);
  });

  it('what a line takes is decided by the final class; the others are empty', () => {
    const tally = new SurveyTally(surveyOf({ lines: [{ ...north, classes: ['truck', 'bus'] }] }));
    tally.observe(minutes(0), minutes(15));
    pass(tally, 1, 10, 'truck');
    pass(tally, 2, 20, 'car');
    expect(
      (['car', 'truck', 'bus'] as const).map((roadUser) => rowsOf(tally, roadUser)[0]?.count),
    ).toEqual([undefined, 1, 0]);
    expect([...tally.crossingRows()].map(({ track }) => track)).toEqual([1]);
    expect(tally.summary().lines[0]).toEqual({
      id: 'north',
      forward: { bus: 0, truck: 1 },
      backward: { bus: 0, truck: 0 },
      total: 1,
    });
  });

  it('pedestrians have no part in the flow of vehicles, in headway and occupancy', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(15));
    pass(tally, 1, 10);
    pass(tally, 2, 11, 'pedestrian');
    pass(tally, 3, 14);
    expect(rowsOf(tally, 'pedestrian')[0]).toMatchObject({ count: 1, flowPerHour: undefined });
    expect([...tally.lineRows()][0]?.headwayMinMs).toBe(4000);
  });

  it('dropped frames in percent of those that should have been analysed', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(30));
    for (let at = 1; at <= 8; at += 1) tally.addFrame(resultOf(at));
    tally.addAnalysed(fromSeconds(9));
    // The end of an analyser is no frame.
    tally.addEvents(resultOf(9));
    tally.addDropped(fromSeconds(5), 1);
    expect(rowsOf(tally).map(({ droppedPercent }) => droppedPercent)).toEqual([10, undefined]);
  });

  it('flags relative time, and a survey that begins inside a bin', () => {
    const tally = new SurveyTally(surveyOf({ relativeTime: true }));
    tally.observe(minutes(5), minutes(15));
    expect(rowsOf(tally)).toMatchObject([
      { flags: ['partial', 'relative-time'], flowPerHour: undefined },
    ]);
  });

  it('a seam of a frame between two files is no gap, nor is a last frame that lasts', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), fromSeconds(449.95));
    tally.observe(fromSeconds(450), fromSeconds(899.96));
    expect(rowsOf(tally)).toMatchObject([{ flags: [] }]);
  });

  it('a last frame that is guessed a microsecond too long observes no further bin', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(milliseconds(0), milliseconds(900_000.001));
    expect([...tally.countRows()].every(({ bin }) => bin.start === surveyOf().start)).toBe(true);
  });

  it('refuses the crossing of a line that is not in the survey', () => {
    const tally = new SurveyTally(surveyOf());
    const crossings = [crossingOf(1, 1, 'forward', 'car', 'elsewhere')];
    expect(() => tally.addFrame(resultOf(1, { crossings }))).toThrow('elsewhere');
  });
});

describe('a survey in parts', () => {
  it('a track that ends in a later part settles here what it crossed, without a row', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(15));
    tally.addEvents(resultOf(2, { crossings: [crossingOf(1, 1)] }));
    const ended = endedOf(1, 20, 'truck');
    expect(tally.settle(ended)).toBe(true);
    expect(rowsOf(tally, 'truck')[0]?.count).toBe(1);
    expect(tally.trackRows()).toEqual([]);
    // Once, and only of tracks that it knows.
    expect(tally.settle(ended)).toBe(false);
    expect(tally.settle(endedOf(2, 20))).toBe(false);
  });

  it('keeps the last rows of tracks where only so many are wanted, and counts them all', () => {
    const tally = new SurveyTally(surveyOf(), { keptTracks: 10 });
    for (let track = 1; track <= 105; track += 1) pass(tally, track, track);
    const kept = tally.trackRows().map(({ track }) => track);
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThan(20);
    expect(kept.at(-1)).toBe(105);
    expect(tally.summary()).toMatchObject({ tracks: 105, lines: [{ total: 105 }] });
  });
});
