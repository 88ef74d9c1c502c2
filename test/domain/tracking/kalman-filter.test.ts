import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoordinateFilter } from '../../../src-workers/domain/tracking/kalman-filter';

const state = ({
  position,
  velocity,
  positionVariance,
  covariance,
  velocityVariance,
}: CoordinateFilter) => [position, velocity, positionVariance, covariance, velocityVariance];

const expectClose = (a: readonly number[], b: readonly number[]) =>
  a.forEach((value, i) => {
    const other = b[i] ?? Number.NaN;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(other)));
  });

const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const any = fc.double({ min: -1000, max: 1000, noNaN: true });

describe('CoordinateFilter', () => {
  it('predicts two steps of t exactly as one of 2t', () => {
    fc.assert(
      fc.property(
        any,
        positive,
        any,
        positive,
        positive,
        positive,
        positive,
        (x, px, v, pv, t, a, w) => {
          const twice = new CoordinateFilter(x, px, v, pv);
          twice.predict(t, a, w);
          twice.predict(t, a, w);
          const once = new CoordinateFilter(x, px, v, pv);
          once.predict(2 * t, a, w);
          expectClose(state(twice), state(once));
        },
      ),
    );
  });

  it('predicts by the closed form of white-noise acceleration', () => {
    const filter = new CoordinateFilter(10, 4, 3, 2);
    filter.predict(2, 6, 5);
    // x + tv; P + t^2 V + a t^3/3 + w t; tV + a t^2/2; V + a t
    expectClose(state(filter), [16, 3, 4 + 8 + 16 + 10, 4 + 12, 2 + 12]);
  });

  it('updates as the textbook gain says', () => {
    const filter = new CoordinateFilter(0, 3, 0, 1);
    filter.predict(1, 0, 0); // P = 4, C = 1, V = 1
    filter.update(5, 1); // gains 4/5 and 1/5
    expectClose(state(filter), [4, 1, 4 / 5, 1 / 5, 1 - 1 / 5]);
  });

  it('keeps a covariance that is one: variances positive, correlation below 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positive, any, positive), { minLength: 1, maxLength: 30 }),
        (steps) => {
          const filter = new CoordinateFilter(0, 1, 0, 1);
          for (const [t, measured, variance] of steps) {
            filter.predict(t, 1, 0.1);
            filter.update(measured, variance);
            const { positionVariance: p, velocityVariance: v, covariance: c } = filter;
            expect(p).toBeGreaterThan(0);
            expect(v).toBeGreaterThan(0);
            expect(c * c).toBeLessThan(p * v * (1 + 1e-9));
          }
        },
      ),
    );
  });

  it('finds the velocity of something that moves steadily, at uneven times', () => {
    const filter = new CoordinateFilter(0, 1, 0, 100);
    let time = 0;
    for (const t of [0.04, 0.08, 0.04, 0.2, 0.04, 0.12, 0.04, 0.3]) {
      time += t;
      filter.predict(t, 0, 0);
      filter.update(25 * time, 0.01);
    }
    expect(filter.velocity).toBeCloseTo(25, 0);
    expect(filter.position).toBeCloseTo(25 * time, 0);
  });
});
