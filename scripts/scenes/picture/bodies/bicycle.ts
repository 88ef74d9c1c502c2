import { Vector3 } from 'three';
import { surfaces } from '../materials/palette';
import type { BodyModel } from '../picture-parts';
import { meshesOf, type VehicleParts, vehicleParts } from './body-model';
import { clothesFor, Figure } from './figure';
import { LookChance } from './look-chance';
import { riddenModel } from './ridden-model';
import { type Place, Shape, sides } from './shape';
import { spokedWheel } from './two-wheeler-wheel';

const frames = [0xb01818, 0x15181c, 0x1d6fb1, 0xe0e0e0, 0x2f9d5a, 0xd98c1a] as const;

const wheelRadius = 0.36;
const [frontAxle, rearAxle] = [0.55, -0.53];
const bracket: Place = [-0.03, 0.3, 0];
const saddle: Place = [-0.22, 0.9, 0];
const head: Place = [0.38, 0.88, 0];
const crankLength = 0.17;
/** Ground that one turn of the pedals covers. */
const developmentMetres = 4.6;

function frame(): Shape {
  const shape = new Shape();
  const seatTop: Place = [saddle[0] + 0.025, 0.78, 0];
  const headLow: Place = [0.42, 0.68, 0];
  const tubes: (readonly [Place, Place])[] = [
    [bracket, seatTop],
    [bracket, headLow],
    [seatTop, [0.39, 0.83, 0]],
    [headLow, head],
  ];
  for (const tube of tubes) shape.rod(surfaces.paint, tube, 0.024);
  for (const side of sides) {
    const rear: Place = [rearAxle, wheelRadius, side * 0.06];
    shape.rod(surfaces.paint, [[bracket[0], bracket[1], side * 0.04], rear], 0.02);
    shape.rod(surfaces.paint, [seatTop, rear], 0.019);
    shape.rod(surfaces.paint, [headLow, [frontAxle, wheelRadius, side * 0.055]], 0.026);
    shape.rod(
      surfaces.black,
      [
        [0.36, 1.03, side * 0.22],
        [0.24, 1.02, side * 0.3],
      ],
      0.022,
    );
    shape.rod(surfaces.steel, [head, [0.36, 1.03, side * 0.22]], 0.016);
  }
  shape.rod(surfaces.steel, [seatTop, [-0.23, 0.92, 0]], 0.016);
  shape.box(surfaces.seat, [0.27, 0.06, 0.16], [-0.23, 0.93, 0], { rounded: 0.025 });
  shape.rod(
    surfaces.darkSteel,
    [
      [bracket[0], bracket[1], 0.05],
      [bracket[0], bracket[1], 0.06],
    ],
    0.1,
    0.1,
    18,
  );
  shape.box(surfaces.tailLamp, [0.04, 0.06, 0.08], [-0.37, 0.64, 0]);
  shape.ball(surfaces.headLamp, 0.04, [0.42, 0.96, 0]);
  return shape;
}

function crank(): Shape {
  const shape = new Shape();
  shape.rod(
    surfaces.steel,
    [
      [0, 0, -0.07],
      [0, 0, 0.07],
    ],
    0.025,
  );
  for (const side of sides) {
    const end: Place = [side * crankLength, 0, side * 0.075];
    shape.rod(surfaces.steel, [[0, 0, side * 0.075], end], 0.015);
    shape.box(surfaces.black, [0.1, 0.03, 0.1], [end[0], 0, side * 0.12]);
  }
  return shape;
}

let known: { machine: VehicleParts; crank: ReturnType<Shape['merged']> } | undefined;

function parts(): NonNullable<typeof known> {
  const wheel = spokedWheel(wheelRadius, 0.026, 10, 0.003);
  const at = (x: number): Place => [x, wheelRadius, 0];
  const machine = vehicleParts(frame(), [
    { shape: wheel, at: at(frontAxle), radiusMetres: wheelRadius },
    { shape: wheel, at: at(rearAxle), radiusMetres: wheelRadius },
  ]);
  return { machine, crank: crank().merged() };
}

export function buildBicycle(lookSeed: number): BodyModel {
  known ??= parts();
  const chance = new LookChance(lookSeed);
  const paint = chance.pick(frames);
  const rider = new Figure(clothesFor(chance, chance.happens(0.75) ? 'bicycle-helmet' : 'hair'));
  const pedals = meshesOf(known.crank);
  pedals.position.set(...bracket);
  const turned = (travelled: number): number => -(travelled / developmentMetres) * 2 * Math.PI;
  const model = riddenModel(
    known.machine,
    { paint },
    rider,
    {
      hip: new Vector3(-0.21, 1.0, 0),
      leanRadians: 0.42,
      hands: [new Vector3(0.27, 1.05, 0.28), new Vector3(0.27, 1.05, -0.28)],
      feetAt: (travelled) => {
        const pedal = (side: 1 | -1): Vector3 => {
          const turn = turned(travelled);
          const x = bracket[0] + side * Math.cos(turn) * crankLength - 0.05;
          const y = bracket[1] + side * Math.sin(turn) * crankLength + 0.1;
          return new Vector3(x, y, side * 0.12);
        };
        return [pedal(1), pedal(-1)];
      },
    },
    (travelled) => {
      pedals.rotation.z = turned(travelled);
    },
  );
  model.group.add(pedals);
  return model;
}
