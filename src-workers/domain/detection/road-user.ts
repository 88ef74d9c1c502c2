/** The classes of Roadglass, in the order in which reports list them. */
export const roadUserClasses = [
  'pedestrian',
  'bicycle',
  'scooter',
  'motorcycle',
  'car',
  'van',
  'bus',
  'truck',
  'trailer',
  'emergency-vehicle',
  'construction-vehicle',
] as const;

export type RoadUserClass = (typeof roadUserClasses)[number];

/** Everything that drives: what counts in veh/h. Pedestrians are reported apart. */
export const isVehicle = (roadUser: RoadUserClass): boolean => roadUser !== 'pedestrian';
