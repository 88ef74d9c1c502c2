import type { BodyKind } from '../bodies';
import type { Random } from '../random';

/** How somebody drives: the parameters of IDM and MOBIL. Metres, seconds and their quotients. */
export interface Driver {
  /** v0 */
  readonly desiredSpeed: number;
  /** T: the time that is kept to the vehicle ahead. */
  readonly timeHeadway: number;
  /** s0: the gap that is kept at standstill. */
  readonly standstillGap: number;
  /** a */
  readonly acceleration: number;
  /** b */
  readonly comfortableDeceleration: number;
  /** p: how much the disadvantage of others counts against one's own gain by a lane change. */
  readonly politeness: number;
  /** What is borne sideways in a bend. */
  readonly lateralAcceleration: number;
}

type Habits = Omit<Driver, 'desiredSpeed'> & { readonly fastest: number };

/**
 * Treiber and Kesting, Traffic Flow Dynamics (Springer 2013), table 11.2, city traffic: T 1.0 s, s0 2 m,
 * a 1.0 m/s², b 1.5 m/s². Here cars start a little faster (1.5 m/s², the upper end of what they call
 * plausible for everyday driving), for which the flow out of a queue is near the 1800 to 2000 vehicles
 * per hour and lane that HBS and HCM take for signals.
 */
const car: Habits = {
  timeHeadway: 1.1,
  standstillGap: 2,
  acceleration: 1.5,
  comfortableDeceleration: 2,
  politeness: 0.2,
  lateralAcceleration: 2.2,
  fastest: 40,
};

/** Heavier ones start slower and keep more distance: Treiber and Kesting, section 11.3.1. */
const heavy: Habits = {
  ...car,
  timeHeadway: 1.5,
  acceleration: 0.9,
  comfortableDeceleration: 1.5,
  lateralAcceleration: 1.4,
  fastest: 80 / 3.6,
};

const habits: Readonly<Record<BodyKind, Habits>> = {
  hatchback: car,
  saloon: car,
  estate: car,
  suv: car,
  van: { ...car, timeHeadway: 1.2, acceleration: 1.3, lateralAcceleration: 1.8 },
  bus: { ...heavy, acceleration: 1 },
  lorry: heavy,
  'semi-trailer': { ...heavy, timeHeadway: 1.6, acceleration: 0.8 },
  motorcycle: { ...car, acceleration: 2.2, politeness: 0.1 },
  /** Speeds as measured for everyday cycling: 15 to 23 km/h (Schleinitz et al., 2017). */
  bicycle: {
    ...car,
    timeHeadway: 0.9,
    standstillGap: 1,
    acceleration: 0.9,
    comfortableDeceleration: 1.5,
    fastest: 23 / 3.6,
  },
  pedestrian: { ...car, fastest: 1.6 },
  cargo: { ...car, fastest: 0 },
};

const slowestBicycle = 15 / 3.6;

/** A driver of the body, from the speeds that a stream desires (km/h) as far as the body reaches them. */
export function driverOf(
  body: BodyKind,
  desiredKmh: readonly [lowest: number, highest: number],
  random: Random,
): Driver {
  const { fastest, ...own } = habits[body];
  const asked = random.between(...desiredKmh) / 3.6;
  return {
    ...own,
    // No two drivers are the same: a tenth more or less.
    timeHeadway: own.timeHeadway * random.between(0.9, 1.1),
    acceleration: own.acceleration * random.between(0.9, 1.1),
    desiredSpeed:
      body === 'bicycle'
        ? Math.min(asked, random.between(slowestBicycle, fastest))
        : Math.min(asked, fastest * random.between(0.95, 1)),
  };
}
