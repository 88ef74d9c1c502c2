import { bodies } from '../../world/bodies';
import type { BodyModel } from '../picture-parts';
import { vehicleModel, type VehicleParts, vehicleParts } from './body-model';
import { LookChance } from './look-chance';
import { type Cab, lorryCab } from './lorry-cab';
import { lorryChassis, lorryWheels } from './lorry-chassis';
import { type Bed, boxLoad, flatbedLoad, tipperLoad } from './lorry-load';
import { lorryLoad, type LorryLoad, paintsOf } from './paints';
import { Shape, sides } from './shape';
import { surfaces } from '../materials/palette';

const known = new Map<string, VehicleParts>();

function kept(name: string, build: () => VehicleParts): VehicleParts {
  const parts = known.get(name) ?? build();
  known.set(name, parts);
  return parts;
}

function lorryParts(load: LorryLoad): VehicleParts {
  const { lengthMetres: length, widthMetres: width, heightMetres: height } = bodies.lorry;
  const front = length / 2 - 0.07;
  const rear = -length / 2 + 0.03;
  const cab: Cab = { front, length: 1.9, width, height: 2.62 };
  const bed: Bed = { rear, front: front - 2.15, floor: 1.1, top: height, width };
  const shape = new Shape();
  lorryCab(shape, cab);
  lorryChassis(shape, { rear, front: front - 1, width, tankAt: front - 2.5 });
  if (load === 'box') boxLoad(shape, bed);
  else if (load === 'tipper') tipperLoad(shape, bed);
  else flatbedLoad(shape, bed, new LookChance(load.length));
  return vehicleParts(shape, lorryWheels([front - 1.15, rear + 1.75], width));
}

export function buildLorry(lookSeed: number): BodyModel {
  const load = lorryLoad(new LookChance(lookSeed));
  return vehicleModel(
    kept(load, () => lorryParts(load)),
    paintsOf('lorry', lookSeed) ?? {},
  );
}

function semiTrailerParts(): VehicleParts {
  const { lengthMetres: length, widthMetres: width, heightMetres: height } = bodies['semi-trailer'];
  const front = length / 2 - 0.07;
  const rear = -length / 2 + 0.03;
  const shape = new Shape();
  lorryCab(shape, { front, length: 2.1, width, height: 3.2 });
  lorryChassis(shape, { rear, front: front - 1, width, tankAt: front - 4.8 });
  const bed = { rear, front: front - 2.5, floor: 1.12, top: height, width };
  boxLoad(shape, bed);
  for (const side of sides) {
    shape.box(surfaces.steel, [4.2, 0.45, 0.04], [-0.6, 0.78, side * (width / 2 - 0.06)]);
  }
  const axles = [front - 1.2, front - 3.9, rear + 3.4, rear + 2.3, rear + 1.2];
  return vehicleParts(shape, lorryWheels(axles, width));
}

export function buildSemiTrailer(lookSeed: number): BodyModel {
  return vehicleModel(
    kept('semi-trailer', semiTrailerParts),
    paintsOf('semi-trailer', lookSeed) ?? {},
  );
}
