import type { BodyModel } from '../picture-parts';
import { vehicleModel, type VehicleParts, vehicleParts } from './body-model';
import { carFrame, lowerBody, upperBody } from './car-skin';
import { type CarKind, type CarSpecification, carSpecifications } from './car-specification';
import { carTrim } from './car-trim';
import { LookChance } from './look-chance';
import { paintsOf } from './paints';
import { Shape } from './shape';
import { wheelShape } from './wheel';

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
  return vehicleModel(partsOf(kind, specification), paintsOf(kind, lookSeed) ?? {});
}
