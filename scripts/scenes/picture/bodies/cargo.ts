import { bodies } from '../../world/bodies';
import { mattSurface, surfaces } from '../materials/palette';
import type { BodyModel } from '../picture-parts';
import { vehicleModel, type VehicleParts, vehicleParts } from './body-model';
import { Shape } from './shape';

const { lengthMetres: length, widthMetres: width, heightMetres: height } = bodies.cargo;

let known: VehicleParts | undefined;

/** A wooden case on its skids, strapped, fallen off a lorry. */
function parts(): VehicleParts {
  const shape = new Shape();
  const wood = mattSurface(0xa37e4f);
  const planks = mattSurface(0x7f5f38);
  shape.box(wood, [length - 0.06, height - 0.16, width - 0.06], [0, height / 2 + 0.05, 0], {
    rounded: 0.015,
  });
  for (const y of [0.14, height - 0.06]) {
    shape.box(planks, [length, 0.1, width], [0, y, 0], { rounded: 0.01 });
  }
  for (const x of [-length / 2 + 0.06, 0, length / 2 - 0.06]) {
    shape.box(planks, [0.1, height - 0.1, width], [x, height / 2 + 0.04, 0], { rounded: 0.01 });
    shape.box(planks, [0.12, 0.09, width], [x, 0.045, 0]);
  }
  for (const x of [-0.28, 0.28]) {
    shape.box(surfaces.dark, [0.05, height - 0.08, width + 0.01], [x, height / 2 + 0.04, 0]);
  }
  return vehicleParts(shape, []);
}

export function buildCargo(): BodyModel {
  known ??= parts();
  return vehicleModel(known, {});
}
