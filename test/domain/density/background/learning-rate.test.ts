import { describe, expect, it } from 'vitest';
import {
  forgettingMs,
  learningRate,
} from '../../../../src-workers/domain/density/background/learning-rate';
import { milliseconds } from '../../../../src-workers/domain/units';

/** What is left of something that was the whole background, after pictures at these distances. */
const left = (distances: readonly number[]): number =>
  distances.reduce((rest, since) => rest * (1 - learningRate(10_000, milliseconds(since))), 1);

describe('the rate at which a background learns', () => {
  it.each([
    // The rate of the frames does not matter, the time does.
    { name: 'evenly, five a second', distances: Array.from({ length: 50 }, () => 200) },
    { name: 'evenly, one a second', distances: Array.from({ length: 10 }, () => 1000) },
    { name: 'with a gap', distances: [200, 200, 9400, 200] },
  ])('forgets the same in ten seconds of pictures that come $name', ({ distances }) => {
    expect(left(distances)).toBeCloseTo(Math.exp(-10_000 / forgettingMs), 10);
  });

  it('takes the first pictures as OpenCV does, so that a short clip has a background', () => {
    const rates = [1, 2, 5, 20].map((pictures) => learningRate(pictures, milliseconds(200)));
    expect(rates).toEqual([0.5, 0.25, 0.1, 0.025]);
  });
});
