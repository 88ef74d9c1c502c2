import type { RoadUserClass } from '../detection/road-user';

/** Certainty of a track's class, 0..1, below which a person should look. */
export type ClassTargets = Readonly<Record<RoadUserClass, number>>;

/**
 * PRODUCT section 3 gives car, truck, bus, motorcycle and bicycle. The other classes have the 0.80
 * of all but the car: the car's is higher because detectors say "car" when in doubt.
 */
export const defaultClassTargets: ClassTargets = {
  pedestrian: 0.8,
  bicycle: 0.8,
  scooter: 0.8,
  motorcycle: 0.8,
  car: 0.9,
  van: 0.8,
  bus: 0.8,
  truck: 0.8,
  trailer: 0.8,
  'emergency-vehicle': 0.8,
  'construction-vehicle': 0.8,
};
