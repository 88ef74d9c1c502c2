import { describe, expect, it } from 'vitest';
import { shippedPcuProfiles } from '../../../src-main/pcu/shipped-profiles';
import { pcuByClass, pcuSum } from '../../../src-workers/domain/pcu/pcu-of-counts';
import { pcuFactor, type PcuProfile } from '../../../src-workers/domain/pcu/pcu-profile';

const profile = (id: string): PcuProfile => {
  const found = shippedPcuProfiles().find((each) => each.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
};

describe('PCU of counts', () => {
  it.each([
    // EXAMPLES, "PCU": 3 x 1.0 + 1 x 3.0 + 2 x 0.7.
    ['simple-weights', { car: 3, bus: 1, motorcycle: 2 }, 7.4],
    // 80 x 1.0 + 12 x 0.75 (12 %) + 8 x 3.1 (8 %).
    ['irc-106-1990', { car: 80, motorcycle: 12, truck: 8 }, 113.8],
    // Pedestrians change nothing, also not the shares.
    ['irc-106-1990', { car: 80, motorcycle: 12, truck: 8, pedestrian: 500 }, 113.8],
    ['irc-106-1990', { pedestrian: 500 }, 0],
    ['irc-106-1990', {}, 0],
    // 5 % and less: the lower factor; 10 % and more: the upper one.
    ['irc-106-1990', { car: 95, truck: 5 }, 95 + 5 * 2.2],
    ['irc-106-1990', { car: 99, truck: 1 }, 99 + 2.2],
    ['irc-106-1990', { car: 90, truck: 10 }, 90 + 37],
    ['irc-106-1990', { truck: 3 }, 3 * 3.7],
    ['irc-64-1990', { car: 10, motorcycle: 4, truck: 2 }, 18],
    ['philippines-lrm-flat', { motorcycle: 2, car: 10, bus: 1, truck: 1, trailer: 1 }, 17.5],
  ])('%s of %o is %d', (id, counts, sum) => {
    expect(pcuSum(profile(id), counts)).toBeCloseTo(sum, 9);
  });

  it('says it class by class, with a zero where nothing came, and nothing of pedestrians', () => {
    const counts = { pedestrian: 4, car: 92, bus: 0, truck: 8 };
    expect([...pcuByClass(profile('irc-106-1990'), counts)]).toEqual([
      ['car', 92],
      ['bus', 0],
      ['truck', expect.closeTo(24.8, 9)],
    ]);
  });

  it('has no sum where a vehicle came that the profile does not know', () => {
    const { classes, ...rest } = profile('simple-weights');
    const known = { ...classes };
    delete known.van;
    expect(pcuSum({ ...rest, classes: known }, { car: 3, van: 1 })).toBeUndefined();
    expect(pcuSum({ ...rest, classes: known }, { car: 3, van: 0 })).toBe(3);
  });
});

describe('the profiles that ship', () => {
  it.each(shippedPcuProfiles().map((each) => [each.id, each] as const))(
    '%s has a source, a factor for every vehicle and none for pedestrians',
    (_, each) => {
      expect(each.source).toMatch(/\d{4}|table|Roadglass/);
      expect(each.classes.pedestrian).toBeUndefined();
      expect(Object.keys(each.classes)).toHaveLength(10);
      expect(pcuFactor(each, 'pedestrian', 50)).toBeUndefined();
      expect(pcuFactor(each, 'car', 50)).toBe(1);
    },
  );
});
