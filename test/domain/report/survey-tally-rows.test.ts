import { describe, expect, it } from 'vitest';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import { fromSeconds, milliseconds } from '../../../src-workers/domain/units';
import type { Zone } from '../../../src-workers/domain/zones/zone';
import { crossingOf, endedOf, north, pass, resultOf, surveyOf } from './survey-fixture';

const minutes = (value: number) => fromSeconds(value * 60);

describe('SurveyTally, lines', () => {
  it('a headway belongs to the bin of the follower, and there is none across a gap', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(minutes(0), minutes(20));
    tally.observe(minutes(22), minutes(45));
    [890, 905, 1190, 1330, 1340].forEach((at, index) => pass(tally, index + 1, at));
    const forward = [...tally.lineRows()].filter(({ direction }) => direction === 'forward');
    expect(forward.map(({ headwayMeanMs, headwayMinMs }) => [headwayMeanMs, headwayMinMs])).toEqual(
      [
        [undefined, undefined],
        // 15, 285 and 10 s; not the 140 s from before the gap to after it.
        [310_000 / 3, 10_000],
        [undefined, undefined],
      ],
    );
  });

  it.each<[string, readonly RoadUserClass[], number | undefined]>([
    ['only pedestrians', ['pedestrian'], undefined],
    ['only a vehicle that the model lacks', ['trailer'], undefined],
    ['a vehicle and pedestrians', ['pedestrian', 'car'], 0],
  ])('a line that takes %s: empty or 0 occupancy', (_, classes, expected) => {
    const tally = new SurveyTally(surveyOf({ lines: [{ ...north, classes }] }));
    tally.observe(milliseconds(0), milliseconds(60_000));
    expect([...tally.lineRows()].map(({ occupancyPercent }) => occupancyPercent)).toEqual([
      expected,
      expected,
    ]);
  });

  it('a U-turn occupies the line once each way; a stay over the end of a bin is split', () => {
    const tally = new SurveyTally(surveyOf({ binMinutes: 1 }));
    tally.observe(minutes(0), minutes(2));
    tally.addFrame(
      resultOf(100, {
        crossings: [crossingOf(1, 10), crossingOf(1, 59, 'backward')],
        occupations: [
          { lineId: 'north', track: 1, from: fromSeconds(9), to: fromSeconds(12) },
          { lineId: 'north', track: 1, from: fromSeconds(59.4), to: fromSeconds(66) },
        ],
        ended: [endedOf(1, 100)],
      }),
    );
    expect(
      [...tally.lineRows()].map(({ direction, occupancyPercent }) => [
        direction,
        Number(occupancyPercent?.toFixed(6)),
      ]),
    ).toEqual([
      ['forward', 5],
      ['backward', 1],
      ['forward', 0],
      ['backward', 10],
    ]);
  });
});

describe('SurveyTally, crossings and tracks', () => {
  it('crossings are in order of time, line and track, in whatever order they came', () => {
    const tally = new SurveyTally(surveyOf({ lines: [north, { ...north, id: 'south' }] }));
    const crossings = [
      crossingOf(2, 5),
      crossingOf(3, 4),
      crossingOf(9, 5),
      crossingOf(1, 5, 'forward', 'car', 'south'),
      crossingOf(1, 5),
    ];
    tally.addFrame(resultOf(6, { crossings }));
    expect([...tally.crossingRows()].map(({ line, track }) => [line, track])).toEqual([
      ['north', 3],
      ['north', 1],
      ['north', 2],
      ['north', 9],
      ['south', 1],
    ]);
  });

  it('tracks are finished ones, with the zones they entered and their path as text', () => {
    const zone: Zone = { id: 'box', name: '', kind: 'zone', points: north.points };
    const tally = new SurveyTally(
      surveyOf({ zones: [zone, { ...zone, id: 'buses', classes: ['bus'] }] }),
    );
    const event = { track: 1, class: 'car', time: fromSeconds(1) } as const;
    tally.addFrame(
      resultOf(5, {
        zoneEvents: [
          { ...event, kind: 'entered', zoneId: 'box' },
          { ...event, kind: 'entered', zoneId: 'buses' },
          { ...event, kind: 'left', zoneId: 'box', dwell: fromSeconds(1) },
          { ...event, kind: 'entered', zoneId: 'box' },
          { ...event, kind: 'open', zoneId: 'box', dwell: fromSeconds(1) },
        ],
        ended: [endedOf(2, 9), endedOf(1, 5)],
      }),
    );
    expect(tally.trackRows()).toMatchObject([
      {
        track: 1,
        zones: ['box'],
        path: 'LINESTRING M (0.5000 0.2500 3.000, 0.5000 0.7500 5.000)',
      },
      { track: 2, zones: [] },
    ]);
    const { zones, tracks } = tally.summary();
    expect(tracks).toBe(2);
    expect(zones[0]).toMatchObject({
      id: 'box',
      entered: { car: 2, bus: 0 },
      left: { car: 1 },
      open: { car: 1 },
    });
    expect(zones[1]).toEqual({
      id: 'buses',
      entered: { bus: 0 },
      left: { bus: 0 },
      open: { bus: 0 },
    });
  });

  it('a track of one point is a POINT, of none an empty text', () => {
    const tally = new SurveyTally(surveyOf());
    const [point] = endedOf(1, 2).path;
    tally.addFrame(
      resultOf(3, {
        ended: [
          { ...endedOf(1, 2), path: [point!] },
          { ...endedOf(2, 2), path: [] },
        ],
      }),
    );
    expect(tally.trackRows().map(({ path }) => path)).toEqual([
      'POINT M (0.5000 0.2500 0.000)',
      '',
    ]);
  });
});
