import { describe, expect, it } from 'vitest';
import { defaultClassTargets } from '../../../src-workers/domain/classes/class-targets';
import { ClassVotes } from '../../../src-workers/domain/classes/class-votes';
import { ScoreSample, sampleLimit } from '../../../src-workers/domain/classes/score-sample';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';

const votesOf = (scores: Partial<Record<RoadUserClass, readonly number[]>>): ClassVotes => {
  const votes = new ClassVotes();
  for (const [roadUser, given] of Object.entries(scores)) {
    for (const score of given) votes.add(roadUser as RoadUserClass, score);
  }
  return votes;
};

describe('ClassVotes', () => {
  it('the worked example: car 3.54 of 6.12, uncertain', () => {
    const { class: roadUser, certainty } = votesOf({
      car: [0.9, 0.8, 0.85, 0.6],
      truck: [0.7, 0.9, 0.5],
    }).verdict();
    expect(roadUser).toBe('car');
    expect(certainty).toBeCloseTo(3.54 / (3.54 + 2.58), 12);
    expect(certainty).toBeCloseTo(0.578, 3);
    expect(certainty).toBeLessThan(defaultClassTargets[roadUser]);
  });

  it.each<[string, Partial<Record<RoadUserClass, readonly number[]>>, RoadUserClass, number]>([
    ['one class only', { bus: [0.4] }, 'bus', 1],
    [
      'equal scores: the first in the order of the reports',
      { truck: [0.5], bus: [0.5] },
      'bus',
      0.5,
    ],
    [
      'many weak votes beat one strong one',
      { car: [0.9], truck: [0.3, 0.3, 0.3, 0.3] },
      'truck',
      1.2 / 2.1,
    ],
    ['scores of nothing', { car: [0] }, 'car', 0],
  ])('%s', (_, scores, roadUser, certainty) => {
    const verdict = votesOf(scores).verdict();
    expect(verdict.class).toBe(roadUser);
    expect(verdict.certainty).toBeCloseTo(certainty, 12);
  });

  it('refuses to judge without a vote', () => {
    expect(() => new ClassVotes().verdict()).toThrow('without a detection');
  });
});

describe('ScoreSample', () => {
  it('is exact up to its limit, in whatever order the scores come', () => {
    const sample = new ScoreSample();
    for (let index = 0; index < sampleLimit; index += 1) {
      sample.add(((index * 37) % sampleLimit) / (sampleLimit - 1));
    }
    expect(sample.percentile(0.9)).toBeCloseTo(0.9, 12);
  });

  it('stays within 0.03 over a long life, old and new scores weighing the same', () => {
    const sample = new ScoreSample();
    // 0.00 to 0.99 over and over, then as many of 0.5: the P90 of all is 0.8.
    for (let index = 0; index < 50_000; index += 1) sample.add(((index * 7) % 100) / 100);
    for (let index = 0; index < 50_000; index += 1) sample.add(0.5);
    expect(sample.count).toBe(100_000);
    expect(Math.abs(sample.percentile(0.9) - 0.8)).toBeLessThan(0.03);
  });

  it('has no percentile of nothing', () => {
    expect(new ScoreSample().percentile(0.9)).toBe(0);
  });
});
