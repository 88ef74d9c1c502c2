import type { Driver } from './driver';

/** δ: how late the acceleration fades on the way to the desired speed. */
const exponent = 4;
/** What dry asphalt gives; nobody brakes harder. */
export const hardestBraking = 9;

type Follower = Omit<Driver, 'politeness' | 'lateralAcceleration'>;

/**
 * Acceleration in m/s² by the Intelligent Driver Model: M. Treiber, A. Hennecke, D. Helbing, Congested
 * traffic states in empirical observations and microscopic simulations, Phys. Rev. E 62 (2000) 1805.
 * `gap`: bumper to bumper; `leaderSpeed` along the follower's way, negative if it comes towards.
 */
export function followingAcceleration(
  driver: Follower,
  speed: number,
  gap: number,
  leaderSpeed: number,
): number {
  const tooClose = (desiredGap(driver, speed, leaderSpeed) / Math.max(gap, 0.01)) ** 2;
  const acceleration = freeAcceleration(driver, speed) - driver.acceleration * tooClose;
  return Math.max(-hardestBraking, acceleration);
}

/**
 * Acceleration with nobody ahead. Above the desired speed the model would brake without bounds; it
 * slows down comfortably instead, as the Improved IDM does (Treiber and Kesting 2013, section 11.3.7).
 */
export function freeAcceleration(driver: Follower, speed: number): number {
  const { acceleration, comfortableDeceleration, desiredSpeed } = driver;
  if (speed <= desiredSpeed) return acceleration * (1 - (speed / desiredSpeed) ** exponent);
  const power = (acceleration * exponent) / comfortableDeceleration;
  return -comfortableDeceleration * (1 - (desiredSpeed / speed) ** power);
}

/** s*: the gap that a driver would like at this moment, in metres. */
export function desiredGap(driver: Follower, speed: number, leaderSpeed: number): number {
  const braking =
    (speed * (speed - leaderSpeed)) /
    (2 * Math.sqrt(driver.acceleration * driver.comfortableDeceleration));
  return driver.standstillGap + Math.max(0, speed * driver.timeHeadway + braking);
}

/** The gap at which a driver behind one of the same speed neither speeds up nor slows down. */
export const equilibriumGap = (driver: Follower, speed: number): number =>
  (driver.standstillGap + speed * driver.timeHeadway) /
  Math.sqrt(1 - (speed / driver.desiredSpeed) ** exponent);
