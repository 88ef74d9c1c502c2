import type { BodyModel } from '../picture-parts';
import { vehicleModel, type VehicleParts, vehicleParts } from './body-model';
import { carFrame, lowerBody, upperBody } from './car-skin';
import { type CarKind, type CarSpecification, carSpecifications } from './car-specification';
import { carTrim } from './car-trim';
import { LookChance } from './look-chance';
import { Shape } from './shape';
import { wheelShape } from './wheel';

/** As they are on the road: much white, grey and black, some colour. */
const carPaints = [
  0xcfd2d3, 0xc2c6c8, 0xd8dadb, 0x17181b, 0x24272b, 0x8d9297, 0xa9adb1, 0x5a6067, 0x8c1218,
  0xa81f22, 0x1c3a66, 0x2b5d8a, 0x4f86b5, 0x3d4a3e, 0x2f5d46, 0xa89c86, 0xb5642a,
] as const;
const vanPaints = [
  0xd8dadb, 0xcfd2d3, 0xc2c6c8, 0xa81f22, 0x2b5d8a, 0x8d9297, 0xd9a21b, 0x2f5d46,
] as const;

const known = new Map<CarSpecification, VehicleParts>();

function partsOf(kind: CarKind, specification: CarSpecification): VehicleParts {
  const before = known.get(specification);
  if (before) return before;
  const frame = carFrame(kind, specification);
  const body = new Shape();
  lowerBody(body, frame);
  upperBody(body, frame);
  carTrim(body, frame);
  const { wheelRadius, frontAxle, rearAxle } = specification;
  const width = 0.21;
  const wheel = wheelShape(wheelRadius, width, kind === 'van' ? 8 : 5);
  const wheels = [frontAxle, rearAxle].flatMap((axle) =>
    [1, -1].map((side) => ({
      shape: wheel,
      at: [frame.x(axle), wheelRadius, side * (frame.halfWidth - width / 2 - 0.012)] as const,
      radiusMetres: wheelRadius,
    })),
  );
  const parts = vehicleParts(body, wheels);
  known.set(specification, parts);
  return parts;
}

export function buildCar(kind: CarKind, lookSeed: number): BodyModel {
  const chance = new LookChance(lookSeed);
  const variants = carSpecifications[kind];
  const specification = variants[chance.index(variants.length)] ?? variants[0]!;
  const paint = kind === 'van' ? chance.pick(vanPaints) : chance.pick(carPaints);
  return vehicleModel(partsOf(kind, specification), { paint });
}
