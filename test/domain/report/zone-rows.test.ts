import { describe, expect, it } from 'vitest';
import type { DensityState } from '../../../src-workers/domain/density/density-state';
import type { ZoneSample } from '../../../src-workers/domain/density/zone-sample';
import type { PcuProfile } from '../../../src-workers/domain/pcu/pcu-profile';
import { SurveyTally } from '../../../src-workers/domain/report/survey-tally';
import { ZoneStates } from '../../../src-workers/domain/report/zone-states';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { fromSeconds } from '../../../src-workers/domain/units';
import type { Zone } from '../../../src-workers/domain/zones/zone';
import { endedOf, resultOf, surveyOf } from './survey-fixture';

const zone: Zone = {
  ...{ id: 'box', name: 'Box', kind: 'zone' },
  points: [normalisedPoint(0, 0), normalisedPoint(1, 0), normalisedPoint(1, 1)],
};
const sampleOf = (
  seconds: number,
  state: DensityState,
  more: Partial<ZoneSample> = {},
): ZoneSample => ({
  zoneId: 'box',
  mediaTime: fromSeconds(seconds),
  ...{ detected: { car: 2 }, coverage: 0.1, density: 0.25, state, stationary: 0 },
  ...more,
});
const profile: PcuProfile = {
  ...{ id: 'p', title: 'P', source: 'this test' },
  classes: { car: { as: 'car', factor: 1 }, bus: { as: 'bus', factor: 3 } },
};
const tallyOf = (changes: Parameters<typeof surveyOf>[0] = {}): SurveyTally =>
  new SurveyTally(surveyOf({ zones: [zone], binMinutes: 1, ...changes }));
/** Samples every 200 ms of [from, to), all of one state. */
function stay(
  tally: SurveyTally,
  from: number,
  to: number,
  state: DensityState,
  more: Partial<ZoneSample> = {},
): void {
  for (let tick = Math.round(from * 5); tick < Math.round(to * 5); tick += 1) {
    const zoneSamples = [sampleOf(tick / 5, state, more)];
    tally.addEvents(resultOf(tick / 5, { zoneSamples }));
  }
}

describe('rows of zones', () => {
  it('have time in each state, up to the moment somebody looked, in the bin where it was', () => {
    const tally = tallyOf();
    tally.observe(fromSeconds(0), fromSeconds(90));
    stay(tally, 0, 50, 'normal');
    stay(tally, 50, 90, 'warning', { detected: { car: 1, bus: 2 }, density: 0.5 });
    const rows = [...tally.zoneRows()];
    expect(rows.map(({ figures }) => figures?.stateMs)).toEqual([
      { normal: expect.closeTo(50_000, 6), warning: expect.closeTo(10_000, 6), heavy: 0, jam: 0 },
      { normal: 0, warning: expect.closeTo(30_000, 6), heavy: 0, jam: 0 },
    ]);
    expect(rows.map(({ figures }) => figures?.stateMax)).toEqual(['warning', 'warning']);
    expect(rows[0]?.figures?.detectedMean).toBeCloseTo((5 * 2 + 3) / 6, 9);
    expect(rows[0]?.figures?.detectedMax).toBe(3);
    expect(rows[0]?.figures?.densityMean).toBeCloseTo((5 * 0.25 + 0.5) / 6, 9);
    expect(rows[1]?.figures?.densityMax).toBe(0.5);
    expect(tally.summary().zones[0]?.stateMs?.warning).toBeCloseTo(40_000, 6);
  });

  it('take no time of a state from a gap', () => {
    const tally = tallyOf();
    stay(tally, 0, 10, 'jam');
    stay(tally, 30, 40, 'jam');
    tally.observe(fromSeconds(0), fromSeconds(10));
    tally.observe(fromSeconds(30), fromSeconds(40));
    // The last sample before the gap holds for nothing that anybody saw.
    expect([...tally.zoneRows()][0]?.figures?.stateMs.jam).toBeCloseTo(19_800, 6);
  });

  it('count who came and went, with the final class and the time that they stayed', () => {
    const tally = tallyOf({ zones: [{ ...zone, classes: ['car'] }] });
    tally.observe(fromSeconds(0), fromSeconds(120));
    const visit = (track: number, kind: 'entered' | 'left' | 'open', seconds: number) => ({
      ...{ kind, zoneId: 'box', track, class: 'truck' as const },
      ...{ time: fromSeconds(seconds), dwell: fromSeconds(20) },
    });
    tally.addEvents(
      resultOf(100, {
        zoneEvents: [
          ...[visit(1, 'entered', 50), visit(1, 'left', 70)],
          ...[visit(2, 'entered', 70), visit(2, 'open', 90), visit(3, 'entered', 80)],
        ],
        ended: [endedOf(1, 90), endedOf(2, 90), endedOf(3, 90, 'bus')],
      }),
    );
    const rows = [...tally.zoneRows()].map(({ entered, left, dwellMeanMs }) => [
      ...[entered, left, dwellMeanMs],
    ]);
    expect(rows).toEqual([
      [1, 0, undefined],
      [1, 1, 20_000],
    ]);
  });

  it('are empty where nobody looked or the model is blind', () => {
    const tally = tallyOf({ zones: [{ ...zone, classes: ['trailer'] }] });
    tally.observe(fromSeconds(0), fromSeconds(60));
    stay(tally, 0, 10, 'normal', { detected: {} });
    tally.observe(fromSeconds(120), fromSeconds(180));
    const rows = [...tally.zoneRows()];
    expect(rows[0]).toMatchObject({ entered: undefined, left: undefined });
    expect(rows[0]?.figures).toMatchObject({ detectedMean: undefined, densityMean: 0.25 });
    expect(rows[1]).toMatchObject({ observedMs: 0, figures: undefined, flags: ['gap'] });
  });

  it('say in their flags what spoiled the foreground', () => {
    const tally = tallyOf();
    tally.observe(fromSeconds(0), fromSeconds(60));
    stay(tally, 0, 2, 'normal', { unsettled: 'learning' });
    stay(tally, 2, 4, 'normal', { unsettled: 'sudden-change' });
    stay(tally, 4, 6, 'normal', { unsettled: 'camera-moved' });
    expect([...tally.zoneRows()][0]?.flags).toEqual([
      'background-learning',
      'camera-moved',
      'reinitialised',
    ]);
  });

  it.each([
    ['14 PCU on two lanes of 250 m: 28', { lanes: 2, uninterruptedFlow: true }, 250, 'E'],
    ['one lane of a kilometre: 14', { lanes: 1, uninterruptedFlow: true }, 1000, 'C'],
    ['a signal in it', { lanes: 2 }, 250, undefined],
    ['lanes unknown', { uninterruptedFlow: true }, 250, undefined],
    ['length unknown', { lanes: 2, uninterruptedFlow: true }, undefined, undefined],
  ])('have PCU with a profile, and a level of service: %s', (_, settings, metres, los) => {
    const tally = tallyOf({
      zones: [{ ...zone, settings }],
      ...(metres === undefined ? {} : { zoneKilometres: new Map([['box', metres / 1000]]) }),
    });
    tally.observe(fromSeconds(0), fromSeconds(60));
    stay(tally, 0, 60, 'heavy', { detected: { car: 2, bus: 4, pedestrian: 3 }, estimated: 5 });
    expect([...tally.zoneRows()][0]?.figures).toMatchObject({ pcuMean: undefined, los: undefined });
    tally.pcuProfile = profile;
    expect([...tally.zoneRows()][0]?.figures).toMatchObject({ estimatedMax: 5, los });
    expect([...tally.zoneRows()][0]?.figures?.pcuMean).toBeCloseTo(14, 9);
  });
});

describe('ZoneStates', () => {
  it('knows since when a zone is in its state, and forgets that while nobody looks', () => {
    const states = new ZoneStates();
    const add = (seconds: number, state: DensityState): void =>
      states.add(sampleOf(seconds, state));
    [0, 0.2, 0.4].forEach((at) => add(at, 'normal'));
    [0.6, 0.8].forEach((at) => add(at, 'warning'));
    expect(states.get('box')).toMatchObject({
      stateSince: 600,
      stateMs: { normal: 600, warning: 200, heavy: 0, jam: 0 },
    });
    add(60, 'warning');
    expect(states.get('box')).toMatchObject({ stateSince: 60_000, stateMs: { warning: 200 } });
    states.keep(() => false);
    expect(states.get('box')).toBeUndefined();
  });
});
