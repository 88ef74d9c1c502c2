import type { Vector3 } from 'three';
import type { BodyModel } from '../picture-parts';
import { type Look, vehicleModel, type VehicleParts } from './body-model';
import type { Figure } from './figure';

/** How somebody sits on a machine; the feet may follow the pedals. */
export interface Seat {
  readonly hip: Vector3;
  readonly leanRadians: number;
  readonly hands: readonly [right: Vector3, left: Vector3];
  readonly feetAt: (travelledMetres: number) => readonly [right: Vector3, left: Vector3];
}

/** A machine, shared by its geometry, with a rider of its own on it. */
export function riddenModel(
  parts: VehicleParts,
  look: Look,
  rider: Figure,
  seat: Seat,
  turn?: (travelledMetres: number) => void,
): BodyModel {
  const machine = vehicleModel(parts, look);
  machine.group.add(rider.group);
  const ride = (travelledMetres: number): void => {
    const feet = seat.feetAt(travelledMetres);
    for (const side of [0, 1] as const) rider.stepTo(side, feet[side]);
    turn?.(travelledMetres);
  };
  rider.place(seat.hip, seat.leanRadians);
  for (const side of [0, 1] as const) rider.graspAt(side, seat.hands[side]);
  ride(0);
  return {
    ...machine,
    pose(actor) {
      machine.pose(actor);
      ride(actor.travelledMetres);
    },
    dispose() {
      machine.dispose();
      rider.dispose();
    },
  };
}
