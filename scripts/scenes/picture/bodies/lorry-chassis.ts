import { surfaces } from '../materials/palette';
import { type Shape, sides } from './shape';
import { heavyWheelShape, type Wheel } from './wheel';

const wheelRadius = 0.5;

/** @param axles x of each; the wheels of the first one steer */
export function lorryWheels(axles: readonly number[], width: number): Wheel[] {
  const wheel = heavyWheelShape(wheelRadius, 0.34);
  return axles.flatMap((x) =>
    sides.map((side) => ({
      shape: wheel,
      at: [x, wheelRadius, side * (width / 2 - 0.18)] as const,
      radiusMetres: wheelRadius,
    })),
  );
}

/** The frame under the load, its tank, and the rear with lamps, plate and a light bumper. */
export function lorryChassis(
  shape: Shape,
  { rear, front, width, tankAt }: { rear: number; front: number; width: number; tankAt: number },
): void {
  shape.box(surfaces.darkSteel, [front - rear, 0.26, 0.9], [(front + rear) / 2, 0.86, 0]);
  // A dark opening under the load is taken for a car: the bumper is light and wide.
  shape.box(surfaces.steel, [0.08, 0.14, width * 0.92], [rear + 0.05, 0.56, 0], { rounded: 0.02 });
  shape.box(surfaces.white, [0.03, 0.09, width * 0.8], [rear + 0.0, 0.56, 0]);
  shape.box(surfaces.plate, [0.03, 0.11, 0.5], [rear - 0.0, 0.8, -0.45]);
  for (const side of sides) {
    shape.box(surfaces.dark, [0.06, 0.17, 0.46], [rear + 0.02, 0.84, side * 0.95], {
      rounded: 0.02,
    });
    shape.box(surfaces.tailLamp, [0.06, 0.12, 0.2], [rear - 0.0, 0.84, side * 1.06]);
    shape.box(surfaces.brakeLamp, [0.06, 0.12, 0.16], [rear - 0.0, 0.84, side * 0.85]);
    shape.rod(
      surfaces.steel,
      [
        [tankAt, 0.66, side * 0.92],
        [tankAt - 1.1, 0.66, side * 0.92],
      ],
      0.27,
      undefined,
      16,
    );
    shape.box(surfaces.black, [1.25, 0.08, 0.34], [rear + 1.35, 1.04, side * (width / 2 - 0.18)], {
      rounded: 0.03,
    });
  }
}
