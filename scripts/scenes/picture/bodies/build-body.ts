import type { BodyKind } from '../../world/bodies';
import type { BodyModel } from '../picture-parts';
import { buildBicycle } from './bicycle';
import { buildBus } from './bus';
import { buildCar } from './car';
import { buildCargo } from './cargo';
import { buildLorry, buildSemiTrailer } from './lorry';
import { buildMotorcycle } from './motorcycle';
import { buildPedestrian } from './pedestrian';

/** @param lookSeed colours, variant and rider follow from it alone */
export function buildBody(kind: BodyKind, lookSeed: number): BodyModel {
  switch (kind) {
    case 'hatchback':
    case 'saloon':
    case 'estate':
    case 'suv':
    case 'van':
      return buildCar(kind, lookSeed);
    case 'bus':
      return buildBus(lookSeed);
    case 'lorry':
      return buildLorry(lookSeed);
    case 'semi-trailer':
      return buildSemiTrailer(lookSeed);
    case 'motorcycle':
      return buildMotorcycle(lookSeed);
    case 'bicycle':
      return buildBicycle(lookSeed);
    case 'pedestrian':
      return buildPedestrian(lookSeed);
    case 'cargo':
      return buildCargo();
  }
}
