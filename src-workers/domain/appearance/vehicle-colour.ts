import type { RoadUserClass } from '../detection/road-user';

/** The dominant colours of vehicles that Roadglass tells (PRODUCT section 2), in the order of legends. */
export const vehicleColours = [
  'black',
  'white',
  'grey',
  'silver',
  'red',
  'blue',
  'green',
  'yellow',
  'orange',
  'brown',
] as const;

export type VehicleColour = (typeof vehicleColours)[number];

/**
 * Of pedestrians and bicycles one sees clothes, not paint; of what rides on two wheels with an engine,
 * mostly the rider.
 */
export const hasColour = (roadUser: RoadUserClass): boolean =>
  !['pedestrian', 'bicycle', 'scooter', 'motorcycle'].includes(roadUser);
