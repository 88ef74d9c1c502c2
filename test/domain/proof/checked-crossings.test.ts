import { describe, expect, it } from 'vitest';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import type { Direction } from '../../../src-workers/domain/lines/counting-line';
import { LineCheck } from '../../../src-workers/domain/proof/bin-check';
import { checkedCrossings } from '../../../src-workers/domain/proof/checked-crossings';
import type {
  CountedCrossing,
  Identified,
  LineCorrection,
} from '../../../src-workers/domain/proof/correction';
import { matchCrossings } from '../../../src-workers/domain/proof/crossing-match';
import { ClockBins } from '../../../src-workers/domain/report/clock-bins';
import { utcClock } from '../../../src-workers/domain/report/local-clock';
import { instant } from '../../../src-workers/domain/units';

const crossing = (
  track: number,
  mediaTimeMs: number,
  changes: Partial<CountedCrossing> = {},
): CountedCrossing => ({
  ...{ track, mediaTimeMs, direction: 'forward', class: 'car', position: 0.5 },
  ...changes,
});
const key = (track: number, mediaTimeMs: number, direction: Direction = 'forward') => ({
  ...{ track, mediaTimeMs, direction },
});
const remove = (track: number, ms: number): Identified<LineCorrection> => ({
  ...{ id: `delete-${track}`, kind: 'delete', crossing: key(track, ms), position: 0.5 },
});
const reclass = (track: number, ms: number, to: RoadUserClass): Identified<LineCorrection> => ({
  ...{ id: `reclass-${track}`, kind: 'reclass', crossing: key(track, ms), position: 0.5 },
  class: to,
});
const add = (
  mediaTimeMs: number,
  changes: Partial<Extract<LineCorrection, { kind: 'add' }>> = {},
): Identified<LineCorrection> => ({
  ...{ id: `add-${mediaTimeMs}`, kind: 'add', mediaTimeMs, direction: 'forward' },
  ...{ class: 'car', position: 0.5, beside: [] },
  ...changes,
});

describe('matchCrossings', () => {
  it.each([
    ['the very crossing', [key(1, 1000)], [crossing(1, 1000)], [0]],
    ['half a second off is still it', [key(1, 1000)], [crossing(9, 1500)], [0]],
    ['more is another one', [key(1, 1000)], [crossing(1, 1501)], [undefined]],
    ['never the other way', [key(1, 1000, 'backward')], [crossing(1, 1000)], [undefined]],
    [
      'the same track before one that is nearer',
      [key(7, 1000)],
      [crossing(3, 1100), crossing(7, 1400)],
      [1],
    ],
    [
      'the very moment before the same number: tracks were numbered anew',
      [key(7, 1000)],
      [crossing(3, 1000), crossing(7, 1400)],
      [0],
    ],
    [
      'one crossing for one reference',
      [key(1, 1000), key(2, 1100)],
      [crossing(11, 1050), crossing(12, 1200)],
      [0, 1],
    ],
    ['nobody twice', [key(1, 1000), key(2, 1010)], [crossing(5, 1005)], [0, undefined]],
  ])('%s', (_, references, crossings, expected) => {
    expect(matchCrossings(references, crossings)).toEqual(expected);
  });
});

describe('checkedCrossings', () => {
  const classes = (
    crossings: readonly CountedCrossing[],
    corrections: readonly Identified<LineCorrection>[],
  ): (readonly [RoadUserClass | undefined, RoadUserClass | undefined])[] =>
    checkedCrossings(crossings, corrections).map((each) => [each.machine?.class, each.class]);

  it.each<
    [
      string,
      CountedCrossing[],
      Identified<LineCorrection>[],
      [RoadUserClass | undefined, RoadUserClass | undefined][],
    ]
  >([
    ['nothing said', [crossing(1, 1000)], [], [['car', 'car']]],
    ['a false one', [crossing(1, 1000)], [remove(1, 1000)], [['car', undefined]]],
    ['of another class', [crossing(1, 1000)], [reclass(1, 1000, 'van')], [['car', 'van']]],
    [
      'a missed one, in its place in time',
      [crossing(1, 1000), crossing(2, 9000)],
      [add(5000)],
      [
        ['car', 'car'],
        [undefined, 'car'],
        ['car', 'car'],
      ],
    ],
    ['a false one that is not counted any more', [], [remove(1, 1000)], []],
    [
      'one of another class that is not counted any more is there all the same',
      [],
      [reclass(1, 1000, 'van')],
      [[undefined, 'van']],
    ],
    [
      'a missed one that is counted now is one crossing',
      [crossing(4, 5200, { class: 'van' })],
      [add(5000)],
      [['van', 'car']],
    ],
    [
      'one that the person saw beside the missed one is not it',
      [crossing(4, 5200)],
      [add(5000, { beside: [key(4, 5200)] })],
      [
        [undefined, 'car'],
        ['car', 'car'],
      ],
    ],
    [
      'the one beside it was counted anew, and still is not it',
      [crossing(80, 5210)],
      [add(5000, { beside: [key(4, 5200)] })],
      [
        [undefined, 'car'],
        ['car', 'car'],
      ],
    ],
    [
      'a recount finds both',
      [crossing(80, 5020), crossing(81, 5210)],
      [add(5000, { beside: [key(4, 5200)] })],
      [
        ['car', 'car'],
        ['car', 'car'],
      ],
    ],
    [
      'another lane is another crossing',
      [crossing(4, 5000, { position: 0.9 })],
      [add(5100, { position: 0.2 })],
      [
        ['car', 'car'],
        [undefined, 'car'],
      ],
    ],
    [
      'one that was added beside a deleted one',
      [crossing(4, 5200)],
      [remove(4, 5200), add(5000, { beside: [key(4, 5200)] })],
      [
        [undefined, 'car'],
        ['car', undefined],
      ],
    ],
  ])('%s', (_, crossings, corrections, expected) => {
    expect(classes(crossings, corrections)).toEqual(expected);
  });
});

describe('LineCheck', () => {
  const quarter = 15 * 60_000;
  const start = instant(Date.UTC(2026, 2, 2, 7, 0));
  const bins = new ClockBins(utcClock, 15);
  const check = (
    crossings: readonly CountedCrossing[],
    corrections: readonly Identified<LineCorrection>[],
    said: readonly number[] = [],
  ): LineCheck =>
    new LineCheck({
      ...{ start, bins },
      crossings: checkedCrossings(crossings, corrections),
      saidChecked: new Set(said),
    });
  const four = [1, 2, 3, 4].map((track) => crossing(track, track * 1000));
  const first = bins.binAt(start);

  it.each<
    [string, Identified<LineCorrection>[], number[], { checked?: number; agreement?: number }]
  >([
    ['nobody looked', [], [], {}],
    ['somebody looked and all was right', [], [start], { checked: 4, agreement: 100 }],
    ['one deleted: 3 of 4', [remove(2, 2000)], [], { checked: 3, agreement: 75 }],
    ['one of another class: 3 of 4', [reclass(2, 2000, 'bus')], [], { checked: 4, agreement: 75 }],
    ['one said to be what it is', [reclass(2, 2000, 'car')], [], { checked: 4, agreement: 100 }],
    ['one added: 4 of 5', [add(7000)], [], { checked: 5, agreement: 80 }],
    [
      'deleted and added: 3 of 5, though the sums agree',
      [remove(2, 2000), add(7000)],
      [],
      { checked: 4, agreement: 60 },
    ],
    ['a correction of the next bin leaves this one alone', [add(quarter + 1)], [], {}],
  ])('%s', (_, corrections, said, expected) => {
    expect(check(four, corrections, said).of(first)).toEqual({ machine: 4, ...expected });
  });

  it('has no agreement where there was nothing', () => {
    expect(check([], [], [start]).of(first)).toEqual({ machine: 0, checked: 0 });
  });

  it('counts by direction and class, only what was checked', () => {
    const said = check(
      [...four, crossing(5, 5000, { direction: 'backward' }), crossing(6, quarter + 5)],
      [reclass(1, 1000, 'bus')],
    );
    expect(said.count(first.start, 'forward', 'car')).toBe(3);
    expect(said.count(first.start, 'forward', 'bus')).toBe(1);
    expect(said.count(first.start, 'backward', 'car')).toBe(1);
    expect(said.count(first.start, 'backward', 'truck')).toBe(0);
    expect(said.count(first.end, 'forward', 'car')).toBeUndefined();
    expect(said.total()).toEqual({ bins: 1, machine: 5, checked: 5, agreement: 80 });
    expect(check(four, []).total()).toBeUndefined();
  });
});
