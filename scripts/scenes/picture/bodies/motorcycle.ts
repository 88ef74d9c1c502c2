import { Vector3 } from 'three';
import { surfaces } from '../materials/palette';
import type { BodyModel } from '../picture-parts';
import { type VehicleParts, vehicleParts } from './body-model';
import { clothesFor, Figure } from './figure';
import { LookChance } from './look-chance';
import { paintsOf } from './paints';
import { riddenModel } from './ridden-model';
import { type Place, Shape, sides } from './shape';
import { spokedWheel } from './two-wheeler-wheel';

const wheelRadius = 0.32;
const [frontAxle, rearAxle] = [0.72, -0.7];

function frontEnd(shape: Shape): void {
  for (const side of sides) {
    const [axle, top]: [Place, Place] = [
      [frontAxle, wheelRadius, side * 0.1],
      [0.42, 1.0, side * 0.1],
    ];
    shape.rod(surfaces.chrome, [axle, top], 0.03);
    shape.rod(surfaces.dark, [axle, [0.6, 0.62, side * 0.1]], 0.04);
    shape.rod(
      surfaces.darkSteel,
      [
        [0.4, 1.04, side * 0.08],
        [0.3, 1.06, side * 0.3],
      ],
      0.018,
    );
    shape.rod(
      surfaces.black,
      [
        [0.3, 1.06, side * 0.3],
        [0.26, 1.05, side * 0.41],
      ],
      0.025,
    );
    shape.rod(
      surfaces.black,
      [
        [0.31, 1.08, side * 0.28],
        [0.3, 1.22, side * 0.36],
      ],
      0.012,
    );
    shape.box(surfaces.black, [0.03, 0.09, 0.14], [0.3, 1.25, side * 0.37], { rounded: 0.012 });
    shape.ball(surfaces.amber, 0.04, [0.52, 0.86, side * 0.2]);
    shape.ball(surfaces.headLamp, 0.1, [0.6, 0.88, side * 0.09], [0.5, 0.8, 0.95]);
    shape.rod(
      surfaces.steel,
      [
        [frontAxle, wheelRadius, side * 0.06],
        [frontAxle, wheelRadius, side * 0.07],
      ],
      0.16,
      0.16,
      18,
    );
  }
  shape.box(surfaces.paint, [0.42, 0.05, 0.16], [0.7, 0.68, 0], { rounded: 0.02 });
  shape.box(surfaces.paint, [0.3, 0.38, 0.42], [0.48, 0.93, 0], {
    rounded: 0.1,
    turned: [0, 0, 0.25],
  });
  shape.box(surfaces.glass, [0.03, 0.26, 0.32], [0.5, 1.18, 0], {
    rounded: 0.012,
    turned: [0, 0, 0.6],
  });
}

function middle(shape: Shape): void {
  shape.box(surfaces.dark, [0.5, 0.36, 0.32], [0.06, 0.46, 0], { rounded: 0.08 });
  shape.box(surfaces.steel, [0.26, 0.22, 0.42], [0.1, 0.44, 0], { rounded: 0.06 });
  shape.ball(surfaces.paint, 0.2, [0.16, 0.8, 0], [1.45, 0.75, 0.85]);
  shape.box(surfaces.seat, [0.72, 0.1, 0.27], [-0.34, 0.79, 0], { rounded: 0.05 });
  for (const side of sides) {
    shape.box(surfaces.paint, [0.42, 0.2, 0.06], [-0.08, 0.66, side * 0.13], { rounded: 0.03 });
    shape.rod(
      surfaces.darkSteel,
      [
        [rearAxle, wheelRadius, side * 0.1],
        [-0.1, 0.5, side * 0.1],
      ],
      0.032,
    );
    shape.rod(
      surfaces.steel,
      [
        [-0.5, 0.68, side * 0.12],
        [rearAxle, wheelRadius, side * 0.12],
      ],
      0.024,
    );
    shape.rod(
      surfaces.darkSteel,
      [
        [-0.16, 0.36, side * 0.1],
        [-0.16, 0.34, side * 0.26],
      ],
      0.016,
    );
  }
  shape.rod(
    surfaces.chrome,
    [
      [0.15, 0.34, 0.17],
      [-0.3, 0.32, 0.19],
    ],
    0.035,
    0.04,
    12,
  );
  shape.rod(
    surfaces.chrome,
    [
      [-0.3, 0.32, 0.19],
      [-0.86, 0.42, 0.21],
    ],
    0.06,
    0.075,
    12,
  );
}

function rearEnd(shape: Shape, hasCases: boolean): void {
  shape.box(surfaces.paint, [0.5, 0.14, 0.3], [-0.66, 0.77, 0], {
    rounded: 0.06,
    turned: [0, 0, -0.12],
  });
  shape.box(surfaces.tailLamp, [0.06, 0.1, 0.22], [-0.92, 0.8, 0], { rounded: 0.02 });
  shape.box(surfaces.brakeLamp, [0.06, 0.05, 0.14], [-0.93, 0.8, 0], { rounded: 0.01 });
  shape.box(surfaces.black, [0.32, 0.04, 0.14], [-0.86, 0.66, 0], {
    rounded: 0.015,
    turned: [0, 0, 0.5],
  });
  shape.box(surfaces.plate, [0.02, 0.16, 0.2], [-0.97, 0.6, 0]);
  for (const side of sides) shape.ball(surfaces.amber, 0.04, [-0.9, 0.73, side * 0.18]);
  if (!hasCases) return;
  shape.box(surfaces.black, [0.34, 0.3, 0.42], [-0.82, 1.02, 0], { rounded: 0.06 });
  for (const side of sides) {
    shape.box(surfaces.dark, [0.46, 0.34, 0.18], [-0.66, 0.64, side * 0.27], { rounded: 0.05 });
  }
}

const known = new Map<boolean, VehicleParts>();

function partsOf(hasCases: boolean): VehicleParts {
  const before = known.get(hasCases);
  if (before) return before;
  const body = new Shape();
  frontEnd(body);
  middle(body);
  rearEnd(body, hasCases);
  const wheel = spokedWheel(wheelRadius, 0.07, 5, 0.022);
  const parts = vehicleParts(
    body,
    [frontAxle, rearAxle].map((x) => ({
      shape: wheel,
      at: [x, wheelRadius, 0] as const,
      radiusMetres: wheelRadius,
    })),
  );
  known.set(hasCases, parts);
  return parts;
}

export function buildMotorcycle(lookSeed: number): BodyModel {
  const chance = new LookChance(lookSeed);
  // The paint is the first choice.
  chance.share();
  const parts = partsOf(chance.happens(0.5));
  const rider = new Figure(clothesFor(chance, 'motorcycle-helmet'));
  const feet = [new Vector3(-0.14, 0.4, 0.22), new Vector3(-0.14, 0.4, -0.22)] as const;
  return riddenModel(parts, paintsOf('motorcycle', lookSeed) ?? {}, rider, {
    hip: new Vector3(-0.33, 0.83, 0),
    leanRadians: 0.3,
    hands: [new Vector3(0.27, 1.08, 0.37), new Vector3(0.27, 1.08, -0.37)],
    feetAt: () => feet,
  });
}
