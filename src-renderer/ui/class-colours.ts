import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';

/** The same in charts and on pictures: motor traffic blue to amber, people and two-wheelers violet to rose. */
export const classColours: Readonly<Record<RoadUserClass, string>> = {
  pedestrian: '#f48fb1',
  bicycle: '#b39ddb',
  scooter: '#9fa8da',
  motorcycle: '#ce93d8',
  car: '#4fc3f7',
  van: '#81d4fa',
  bus: '#ffb74d',
  truck: '#ffd54f',
  trailer: '#dce775',
  'emergency-vehicle': '#ff8a80',
  'construction-vehicle': '#bcaaa4',
};

/** `emergency-vehicle` as a person writes it. */
export const classWord = (roadUser: RoadUserClass): string => roadUser.replaceAll('-', ' ');
