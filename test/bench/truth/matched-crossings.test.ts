import { describe, expect, it } from 'vitest';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import {
  countsByClass,
  matchCrossings,
  type CountedCrossing,
  type TrueCrossing,
} from './matched-crossings';

const coco = new Set<RoadUserClass>(['pedestrian', 'bicycle', 'car', 'motorcycle', 'bus', 'truck']);

const counted = (seconds: number, rest: Partial<CountedCrossing> = {}): CountedCrossing => ({
  line: 'a',
  direction: 'forward',
  seconds,
  class: 'car',
  ...rest,
});
const real = (seconds: number, rest: Partial<TrueCrossing> = {}): TrueCrossing => ({
  ...counted(seconds),
  actor: 1,
  toleranceSeconds: 1,
  isCut: false,
  ...rest,
});

describe('matchCrossings', () => {
  it.each([
    ['the same moment', [real(5)], [counted(5)], 1],
    ['a second late', [real(5)], [counted(6)], 1],
    ['more than a second late', [real(5)], [counted(6.1)], 0],
    ['a slow bus: later by its half length', [real(5, { toleranceSeconds: 3 })], [counted(7.5)], 1],
    ['the other direction', [real(5)], [counted(5, { direction: 'backward' })], 0],
    ['another line', [real(5)], [counted(5, { line: 'b' })], 0],
    ['each truth once', [real(5)], [counted(4.9), counted(5.1)], 1],
    // The nearest pair alone would leave 5.0 and 6.4 without a partner.
    ['as many as possible', [real(5), real(5.6)], [counted(5.5), counted(6.4)], 2],
  ])('%s', (_, truth, machine, pairs) => {
    const matched = matchCrossings(truth, machine);
    expect(matched.pairs).toHaveLength(pairs);
    expect(matched.missed).toHaveLength(truth.length - pairs);
    expect(matched.extra).toHaveLength(machine.length - pairs);
  });

  it('misses nobody whom the film cuts, and lets him be counted', () => {
    const cut = real(0.1, { isCut: true });
    expect(matchCrossings([cut], [])).toEqual({ pairs: [], missed: [], extra: [] });
    expect(matchCrossings([cut], [counted(0.2)]).pairs).toHaveLength(1);
  });

  it('prefers the nearer of two', () => {
    const [pair] = matchCrossings([real(5)], [counted(5.6), counted(4.8)]).pairs;
    expect(pair?.counted.seconds).toBe(4.8);
  });
});

describe('countsByClass', () => {
  it('takes a van for what the model called it, and for a car where it was missed', () => {
    const matched = {
      pairs: [
        { truth: real(1, { class: 'van' }), counted: counted(1, { class: 'truck' }) },
        { truth: real(2, { class: 'van' }), counted: counted(2, { class: 'car' }) },
        { truth: real(3, { class: 'bus' }), counted: counted(3, { class: 'truck' }) },
      ],
      missed: [real(4, { class: 'van' })],
      extra: [counted(5, { class: 'bicycle' })],
    };
    expect(countsByClass(matched, coco)).toEqual([
      { class: 'bicycle', truth: 0, counted: 1 },
      { class: 'bus', truth: 1, counted: 0 },
      { class: 'car', truth: 2, counted: 1 },
      { class: 'truck', truth: 1, counted: 2 },
    ]);
  });

  it('keeps vans apart for a model that knows them', () => {
    const matched = {
      pairs: [{ truth: real(1, { class: 'van' }), counted: counted(1, { class: 'car' }) }],
      missed: [],
      extra: [],
    };
    expect(countsByClass(matched, new Set([...coco, 'van']))).toEqual([
      { class: 'car', truth: 0, counted: 1 },
      { class: 'van', truth: 1, counted: 0 },
    ]);
  });
});
