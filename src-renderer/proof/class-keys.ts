import { roadUserClasses, type RoadUserClass } from '../../src-workers/domain/detection/road-user';

/** The letter of each class in menus; those that begin alike take another letter of theirs. */
export const classKeys: Readonly<Record<RoadUserClass, string>> = {
  pedestrian: 'p',
  bicycle: 'b',
  scooter: 's',
  motorcycle: 'm',
  car: 'c',
  van: 'v',
  bus: 'u',
  truck: 't',
  trailer: 'r',
  'emergency-vehicle': 'e',
  'construction-vehicle': 'o',
};

export const classOfKey = (key: string): RoadUserClass | undefined =>
  roadUserClasses.find((roadUser) => classKeys[roadUser] === key.toLowerCase());
