import { describe, expect, it } from 'vitest';
import {
  calmAcceleration,
  desiredGap,
  equilibriumGap,
  followingAcceleration,
  freeAcceleration,
} from '../../../../scripts/scenes/world/traffic/idm';

/** The city parameters of Treiber and Kesting, table 11.2, with round numbers for b. */
const driver = {
  desiredSpeed: 15,
  timeHeadway: 1,
  standstillGap: 2,
  acceleration: 1,
  comfortableDeceleration: 4,
};

describe('the free road', () => {
  it.each([
    [0, 1, 'from standstill with a'],
    [7.5, 0.9375, 'at half the desired speed 1 - 1/16'],
    [15, 0, 'nothing at the desired speed'],
  ])('at %f m/s gives %f m/s²: %s', (speed, acceleration) => {
    expect(freeAcceleration(driver, speed)).toBeCloseTo(acceleration, 9);
  });

  it('is slowed down to comfortably, however much too fast one is', () => {
    // Power a δ / b = 1: -4 (1 - 15/30).
    expect(freeAcceleration(driver, 30)).toBeCloseTo(-2, 9);
    expect(freeAcceleration(driver, 300)).toBeGreaterThan(-4);
  });
});

describe('following', () => {
  it.each([
    [0, 0, 2, 's0 at standstill'],
    [10, 10, 12, 's0 + vT at the same speed'],
    [10, 6, 22, '10 * 4 / (2 * 2) more while one comes nearer'],
    [10, 20, 2, 'no less than s0 while the other one leaves'],
    [10, -2, 42, '10 * 12 / (2 * 2) more if the other one comes towards'],
  ])('at %f m/s behind %f m/s one would like %f m: %s', (speed, leader, gap) => {
    expect(desiredGap(driver, speed, leader)).toBeCloseTo(gap, 9);
  });

  it.each([
    [0, 2, 0, 0, 'at the standstill gap nobody moves'],
    [0, 4, 0, 0.75, 'at twice the gap a (1 - 1/4)'],
    [7.5, 9.5, 7.5, -0.0625, 'at s* the free road alone is missing: 1 - 1/16 - 1'],
    [0, 0.1, 0, -9, 'never harder than tyres hold'],
  ])('at %f m/s, %f m behind %f m/s: %f m/s²: %s', (speed, gap, leader, acceleration) => {
    expect(followingAcceleration(driver, speed, gap, leader)).toBeCloseTo(acceleration, 9);
  });

  it('neither speeds up nor slows down at the equilibrium gap', () => {
    // (2 + 7.5) / √(1 - 1/16)
    expect(equilibriumGap(driver, 7.5)).toBeCloseTo(9.81156, 4);
    for (const speed of [0, 3, 9, 14])
      expect(
        followingAcceleration(driver, speed, equilibriumGap(driver, speed), speed),
      ).toBeCloseTo(0, 9);
  });
});

describe('staying calm', () => {
  it('changes nothing where the model brakes no harder than it has to', () => {
    const leader = { gap: 30, speed: 10, acceleration: 0 };
    expect(calmAcceleration(driver, 10, leader)).toBe(followingAcceleration(driver, 10, 30, 10));
  });

  it('brakes for a gap cut short much less than the model alone, which sees an emergency', () => {
    const alone = followingAcceleration(driver, 14, 6, 13);
    const calm = calmAcceleration(driver, 14, { gap: 6, speed: 13, acceleration: 0 });
    expect(alone).toBeLessThan(-8);
    // The heuristic needs 1 / 12, and the calm driver adds at most b (c = 0.99).
    expect(calm).toBeGreaterThan(-0.99 * (1 / 12 + 4) - 0.01 * 9 - 1e-9);
    expect(calm).toBeLessThan(-1 / 12);
  });

  it('still stands before something that stands', () => {
    let [speed, gap] = [15, 60];
    for (let step = 0; step < 1000; step += 1) {
      const acceleration = calmAcceleration(driver, speed, { gap, speed: 0, acceleration: 0 });
      const after = Math.max(0, speed + acceleration * 0.04);
      gap -= ((speed + after) / 2) * 0.04;
      speed = after;
    }
    expect(speed).toBeLessThan(0.05);
    expect(gap).toBeGreaterThan(1);
    expect(gap).toBeLessThan(4);
  });
});
