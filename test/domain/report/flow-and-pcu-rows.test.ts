import { describe, expect, it } from 'vitest';
import { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import type { PcuProfile } from '../../../src-workers/domain/pcu/pcu-profile';
import { fromSeconds } from '../../../src-workers/domain/units';
import { crossingOf, endedOf, pass, resultOf, surveyOf } from './survey-fixture';

const south = { ...surveyOf().lines[0]!, id: 'south', name: 'South' };
const through = { id: 'through', name: 'Through', from: 'north', to: 'south' };
const trip = (track: number, fromS: number, toS: number, roadUser = 'car' as const) => ({
  ...{ flowId: 'through', track, class: roadUser },
  ...{ from: fromSeconds(fromS), to: fromSeconds(toS) },
});
/** A car is 1, a truck 2 up to a tenth of the traffic and 4 from a fifth on; a bus it does not know. */
const profile: PcuProfile = {
  ...{ id: 'p', title: 'P', source: 'this test' },
  classes: {
    car: { as: 'car', factor: 1 },
    truck: {
      as: 'truck',
      factor: {
        byShare: [
          { percent: 10, factor: 2 },
          { percent: 20, factor: 4 },
        ],
      },
    },
  },
};

describe('rows of flows', () => {
  const tallyOf = () =>
    new SurveyTally(surveyOf({ lines: [...surveyOf().lines, south], flows: [through] }));

  it('count a trip in the bin of its destination, and average its time', () => {
    const tally = tallyOf();
    tally.observe(fromSeconds(0), fromSeconds(1800));
    tally.addEvents(resultOf(300, { trips: [trip(1, 10, 20), trip(2, 100, 130)] }));
    // Left in the first bin, arrived in the second one.
    tally.addEvents(resultOf(910, { trips: [trip(3, 890, 905)] }));
    const cars = [...tally.flowRows()].filter((row) => row.class === 'car');
    expect(
      cars.map(({ bin, count, travelTimeMeanMs }) => [
        ...[(bin.start - tally.survey.start) / 60_000, count, travelTimeMeanMs],
      ]),
    ).toEqual([
      [0, 2, 20_000],
      [15, 1, 15_000],
    ]);
    expect(tally.summary().flows).toMatchObject([
      { id: 'through', counts: { car: 3, truck: 0 }, travelTimeMeanMs: 55_000 / 3 },
    ]);
  });

  it('say 0 where nobody went, and nothing where nobody looked or the model is blind', () => {
    const tally = tallyOf();
    tally.observe(fromSeconds(0), fromSeconds(900));
    tally.observe(fromSeconds(1800), fromSeconds(2700));
    const rows = [...tally.flowRows()];
    expect(rows).toHaveLength(3 * 11);
    const counts = (roadUser: string) =>
      rows.filter((row) => row.class === roadUser).map(({ count }) => count);
    expect(counts('car')).toEqual([0, undefined, 0]);
    expect(counts('trailer')).toEqual([undefined, undefined, undefined]);
    expect(rows.every(({ travelTimeMeanMs }) => travelTimeMeanMs === undefined)).toBe(true);
  });

  it('are none where no flow is named', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(fromSeconds(0), fromSeconds(900));
    expect([...tally.flowRows()]).toEqual([]);
    expect(tally.summary()).not.toHaveProperty('flows');
  });
});

describe('PCU of count rows', () => {
  /** Trucks: 1 of 10 in the first bin (factor 2), 1 of 4 in the second (factor 4). */
  function counted(): SurveyTally {
    const tally = new SurveyTally(surveyOf());
    tally.observe(fromSeconds(0), fromSeconds(1800));
    for (let car = 0; car < 9; car += 1) pass(tally, car + 1, 10 + car);
    pass(tally, 20, 100, 'truck');
    for (let car = 0; car < 3; car += 1) pass(tally, 30 + car, 1000 + car);
    pass(tally, 40, 1100, 'truck');
    pass(tally, 41, 1200, 'pedestrian');
    return tally;
  }
  const rowsOf = (tally: SurveyTally, roadUser: string) =>
    [...tally.countRows()]
      .filter((row) => row.class === roadUser && row.direction === 'forward')
      .map(({ pcu, pcuFlowPerHour }) => [pcu, pcuFlowPerHour]);

  it('take the share of the line, direction and bin', () => {
    const tally = counted();
    tally.pcuProfile = profile;
    expect(rowsOf(tally, 'car')).toEqual([
      [9, 36],
      [3, 12],
    ]);
    expect(rowsOf(tally, 'truck')).toEqual([
      [2, 8],
      [4, 16],
    ]);
    // Nobody drives a bus here, but the profile would not know what it is.
    expect(rowsOf(tally, 'bus')).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(rowsOf(tally, 'pedestrian')).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(tally.summary().lines).toMatchObject([{ total: 15, pcu: { forward: 18, backward: 0 } }]);
  });

  it('are empty without a profile, and follow another one at once', () => {
    const tally = counted();
    expect(rowsOf(tally, 'car')).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(tally.summary().lines[0]).not.toHaveProperty('pcu');
    tally.pcuProfile = { ...profile, classes: { car: { as: 'car', factor: 1.5 } } };
    expect(rowsOf(tally, 'car')[0]).toEqual([13.5, 54]);
    // A truck came that this one does not know: a sum without it would pass for the sum.
    expect(tally.summary().lines[0]).not.toHaveProperty('pcu');
  });

  it('have no flow where less than 80 % of the bin was observed', () => {
    const tally = new SurveyTally(surveyOf());
    tally.observe(fromSeconds(0), fromSeconds(600));
    tally.addFrame(resultOf(20, { crossings: [crossingOf(1, 10)], ended: [endedOf(1, 20)] }));
    tally.pcuProfile = profile;
    expect(rowsOf(tally, 'car')).toEqual([[1, undefined]]);
  });
});
