import type { Driver } from './driver';

/** δ: how late the acceleration fades on the way to the desired speed. */
const exponent = 4;
/** What dry asphalt gives; nobody brakes harder. */
export const hardestBraking = 9;

/** c: how far one trusts that nobody brakes out of the blue. */
const coolness = 0.99;

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

/** The one ahead, as its follower sees it; negative speed: it comes towards. */
export interface Leader {
  readonly gap: number;
  readonly speed: number;
  readonly acceleration: number;
}

/**
 * The same with the constant-acceleration heuristic, for which a gap that somebody has just cut short is
 * no emergency: A. Kesting, M. Treiber, D. Helbing, Enhanced intelligent driver model to access the
 * impact of driving strategies on traffic capacity, Phil. Trans. R. Soc. A 368 (2010) 4585.
 */
export function calmAcceleration(driver: Follower, speed: number, leader: Leader): number {
  const alone = followingAcceleration(driver, speed, leader.gap, leader.speed);
  const heuristic = constantAcceleration(driver, speed, leader);
  if (alone >= heuristic) return alone;
  const b = driver.comfortableDeceleration;
  const calm = heuristic + b * Math.tanh((alone - heuristic) / b);
  return Math.max(-hardestBraking, (1 - coolness) * alone + coolness * calm);
}

/** What just avoids a collision if nobody changes their acceleration. */
function constantAcceleration(driver: Follower, speed: number, leader: Leader): number {
  const gap = Math.max(leader.gap, 0.01);
  const acceleration = Math.min(leader.acceleration, driver.acceleration);
  const approach = speed - leader.speed;
  // The leader will have stopped before one is there.
  if (leader.speed * approach < -2 * gap * acceleration)
    return (speed ** 2 * acceleration) / (leader.speed ** 2 - 2 * gap * acceleration);
  return acceleration - Math.max(0, approach) ** 2 / (2 * gap);
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
