import { isVehicle, roadUserClasses, type RoadUserClass } from '../detection/road-user';
import { pcu, type Pcu } from '../units';
import { pcuFactor, type PcuProfile } from './pcu-profile';

/** Counts of one line, direction and bin; a class that is absent was not counted. */
export type CountsOfClasses = Readonly<Partial<Record<RoadUserClass, number>>>;

/**
 * PCU per class. Shares are those of the vehicles counted, so pedestrians change nothing; they and
 * classes that the profile does not know are absent.
 */
export function pcuByClass(
  profile: PcuProfile,
  counts: CountsOfClasses,
): ReadonlyMap<RoadUserClass, Pcu> {
  const counted = roadUserClasses.filter(
    (roadUser) => isVehicle(roadUser) && counts[roadUser] !== undefined,
  );
  const vehicles = counted.reduce((sum, roadUser) => sum + (counts[roadUser] ?? 0), 0);
  const byClass = new Map<RoadUserClass, Pcu>();
  for (const roadUser of counted) {
    const count = counts[roadUser] ?? 0;
    const factor = pcuFactor(profile, roadUser, vehicles === 0 ? 0 : (100 * count) / vehicles);
    if (factor !== undefined) byClass.set(roadUser, pcu(count * factor));
  }
  return byClass;
}

/**
 * The sum over the classes; undefined when a vehicle was counted that the profile has no factor for,
 * because the sum without it would pass for one of all.
 */
export function pcuSum(profile: PcuProfile, counts: CountsOfClasses): Pcu | undefined {
  const byClass = pcuByClass(profile, counts);
  let sum = 0;
  for (const roadUser of roadUserClasses) {
    if (!isVehicle(roadUser) || (counts[roadUser] ?? 0) === 0) continue;
    const ofClass = byClass.get(roadUser);
    if (ofClass === undefined) return undefined;
    sum += ofClass;
  }
  return pcu(sum);
}
