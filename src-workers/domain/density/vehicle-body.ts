import type { RoadUserClass } from '../detection/road-user';

/** Outer sizes in metres. */
export interface VehicleBody {
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

const body = (length: number, width: number, height: number): VehicleBody => ({
  length,
  width,
  height,
});

const car = body(4.5, 1.8, 1.5);
const van = body(5.4, 2, 2.1);
const lorry = body(7.8, 2.45, 3.4);
const longLorry = body(9.5, 2.45, 3.4);
const bus = body(11.5, 2.5, 3.05);
const trailer = body(8, 2.45, 3.6);
const articulated = body(14, 2.5, 3.9);

/**
 * What a class stands on: middles of what drives in European and Asian towns. Wheels of two-wheelers stand on
 * less than their riders take.
 */
const usual: Readonly<Partial<Record<RoadUserClass, VehicleBody>>> = {
  bicycle: body(1.8, 0.6, 1.7),
  scooter: body(1.8, 0.7, 1.6),
  motorcycle: body(2.1, 0.8, 1.6),
  car,
  van,
  bus,
  truck: longLorry,
  trailer,
  'emergency-vehicle': body(6, 2.2, 2.5),
  'construction-vehicle': body(7, 2.5, 3),
};

/** A box tells better than the class, of which detectors know few: a van is a car, a bus or a truck to them. */
const larger: readonly VehicleBody[] = [van, lorry, bus, longLorry, articulated];
const instead: Readonly<Partial<Record<RoadUserClass, readonly VehicleBody[]>>> = {
  car: [van],
  van: larger,
  bus: larger,
  truck: larger,
  trailer: larger,
};

/** Undefined of a pedestrian, who stands on next to nothing. */
export const usualBody = (roadUser: RoadUserClass): VehicleBody | undefined => usual[roadUser];

/** Others that are told as that class. */
export const otherBodies = (roadUser: RoadUserClass): readonly VehicleBody[] =>
  instead[roadUser] ?? [];
