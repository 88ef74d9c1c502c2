import { bodies } from '../../world/bodies';
import { mattSurface, surfaces } from '../materials/palette';
import type { BodyModel } from '../picture-parts';
import { vehicleModel, type VehicleParts, vehicleParts } from './body-model';
import type { Ring } from './loft';
import { paintsOf } from './paints';
import { type Place, Shape, sides } from './shape';
import { heavyWheelShape } from './wheel';

const { lengthMetres: length, widthMetres: width, heightMetres: height } = bodies.bus;
const front = length / 2 - 0.045;
const half = width / 2;
/** Its roof without the pods on it. */
const roof = height - 0.16;
const wheelRadius = 0.48;
const axles = [front - 2.65, -front + 3.2] as const;

function section(x: number, wide: number, low: number, high: number): Ring {
  const z = half * wide;
  const window = low + 0.86;
  return [
    [x, low, 0],
    [x, low, z * 0.94],
    [x, low + 0.12, z],
    [x, window - 0.12, z],
    [x, window, z],
    [x, high - 0.52, z],
    [x, high - 0.28, z * 0.99],
    [x, high - 0.1, z * 0.95],
    [x, high - 0.02, z * 0.84],
    [x, high + 0.02, 0],
  ] satisfies Place[];
}

const flattened = (ring: Ring, x: number): Ring =>
  ring.map(([, y, z]): Place => [x, (y + roof * 0.45) / 1.45, z * 0.02]);

/** One skin with a band of dark glass all round, as a city bus has. */
function skin(shape: Shape): void {
  const nose = section(front - 0.01, 0.95, 0.4, roof - 0.08);
  const tail = section(-front + 0.01, 0.96, 0.42, roof - 0.06);
  const windows = [front - 1.62, front - 3.1, front - 4.6, front - 6.1, front - 7.6, front - 9.1];
  const posts = windows.flatMap((x) => [x + 0.05, x - 0.05]);
  const xs = [front - 0.14, front - 0.4, ...posts, -front + 0.7, -front + 0.12];
  const rings = [
    flattened(nose, front),
    nose,
    ...xs.map((x) => section(x, Math.abs(x) > front - 0.2 ? 0.985 : 1, 0.32, roof)),
    tail,
    flattened(tail, -front),
  ];
  const postAfter = new Set(windows.map((_, i) => 4 + 2 * i));
  shape.loft(rings, (ring, point) => {
    const isEnd = ring < 2 || ring > rings.length - 4;
    if (point === 4 && !isEnd) return postAfter.has(ring) ? surfaces.black : surfaces.glass;
    if (point >= 5) return surfaces.secondPaint;
    return point <= 1 ? surfaces.black : surfaces.paint;
  });
}

function faceAndTail(shape: Shape): void {
  shape.box(surfaces.glass, [0.06, 1.42, width - 0.3], [front - 0.005, 1.82, 0], { rounded: 0.03 });
  shape.box(surfaces.black, [0.07, 0.34, width - 0.36], [front - 0.01, 2.62, 0], { rounded: 0.03 });
  shape.box(surfaces.display, [0.02, 0.18, 1.2], [front + 0.03, 2.62, 0.1]);
  shape.box(surfaces.display, [0.02, 0.2, 0.34], [front + 0.03, 2.62, -0.82]);
  shape.box(surfaces.dark, [0.05, 0.4, width - 0.34], [front - 0.01, 0.98, 0], { rounded: 0.02 });
  shape.box(surfaces.white, [0.02, 0.05, width - 0.6], [front + 0.02, 0.86, 0]);
  shape.box(surfaces.plate, [0.02, 0.11, 0.5], [front + 0.025, 0.54, 0]);
  shape.box(surfaces.black, [0.05, 0.2, width - 0.3], [front - 0.005, 0.46, 0], { rounded: 0.02 });
  // The driver, on the left, behind the glass that would hide him otherwise.
  shape.ball(surfaces.skin, 0.13, [front + 0.005, 1.78, -0.65], [0.35, 1.2, 1]);
  shape.box(mattSurface(0x2d4a7d), [0.05, 0.34, 0.42], [front + 0.01, 1.45, -0.65], {
    rounded: 0.02,
  });
  for (const z of [-0.55, 0.45]) {
    shape.rod(
      surfaces.black,
      [
        [front + 0.05, 1.14, z],
        [front + 0.05, 1.72, z + 0.34],
      ],
      0.014,
    );
  }
  for (const side of sides) {
    shape.box(surfaces.black, [0.08, 0.3, 0.5], [front - 0.02, 0.74, side * 0.92], {
      rounded: 0.03,
    });
    shape.box(surfaces.headLamp, [0.1, 0.2, 0.4], [front - 0.02, 0.74, side * 0.9], {
      rounded: 0.04,
    });
    shape.box(surfaces.amber, [0.08, 0.1, 0.12], [front - 0.05, 0.55, side * 1.08], {
      rounded: 0.02,
    });
    shape.box(surfaces.black, [0.05, 0.05, 0.3], [front - 0.02, 2.5, side * (half + 0.05)]);
    shape.box(surfaces.black, [0.18, 0.42, 0.1], [front - 0.05, 2.28, side * (half + 0.16)], {
      rounded: 0.04,
    });
    shape.box(surfaces.tailLamp, [0.06, 0.36, 0.16], [-front + 0.0, 1.2, side * 1.06], {
      rounded: 0.02,
    });
    shape.box(surfaces.brakeLamp, [0.06, 0.2, 0.16], [-front + 0.0, 0.9, side * 1.06], {
      rounded: 0.02,
    });
  }
  shape.box(surfaces.glass, [0.05, 0.8, width - 0.5], [-front + 0.01, 2.08, 0], { rounded: 0.02 });
  shape.box(surfaces.dark, [0.04, 0.62, width - 0.8], [-front - 0.005, 1.02, 0], {
    rounded: 0.015,
  });
  for (let i = 0; i < 4; i++) {
    shape.box(surfaces.black, [0.05, 0.04, width - 1], [-front - 0.01, 0.82 + i * 0.13, 0]);
  }
  shape.box(surfaces.plate, [0.03, 0.11, 0.5], [-front - 0.01, 0.58, 0]);
  shape.box(surfaces.black, [0.06, 0.16, width - 0.3], [-front + 0.01, 0.45, 0], { rounded: 0.02 });
}

function flanks(shape: Shape): void {
  // Doors are on the right, where the pavement is.
  for (const x of [front - 0.98, -0.5]) {
    shape.box(surfaces.glass, [1.2, 2.05, 0.03], [x, 1.43, half + 0.002]);
    for (const edge of [-0.6, 0, 0.6]) {
      shape.box(surfaces.black, [0.05, 2.05, 0.04], [x + edge, 1.43, half + 0.006]);
    }
  }
  for (const side of sides) {
    shape.box(surfaces.dark, [length - 0.8, 0.035, 0.03], [0, 0.98, side * half]);
    for (const axle of axles) {
      const { black } = surfaces;
      shape.rod(
        black,
        [
          [axle, wheelRadius + 0.09, side * (half - 0.3)],
          [axle, wheelRadius + 0.09, side * (half + 0.008)],
        ],
        wheelRadius * 1.16,
        undefined,
        24,
      );
    }
  }
  shape.box(surfaces.underneath, [length - 0.5, 0.2, width - 0.2], [0, 0.34, 0]);
  shape.box(surfaces.secondPaint, [2.5, 0.15, 1.7], [1.6, roof + 0.08, 0], { rounded: 0.06 });
  shape.box(surfaces.dark, [2.2, 0.12, 1.5], [-2.9, roof + 0.06, 0], { rounded: 0.05 });
}

let known: VehicleParts | undefined;

function parts(): VehicleParts {
  const body = new Shape();
  skin(body);
  faceAndTail(body);
  flanks(body);
  const wheel = heavyWheelShape(wheelRadius, 0.3);
  const wheels = axles.flatMap((axle) =>
    sides.map((side) => ({
      shape: wheel,
      at: [axle, wheelRadius, side * (half - 0.13)] as const,
      radiusMetres: wheelRadius,
    })),
  );
  return vehicleParts(body, wheels);
}

export function buildBus(lookSeed: number): BodyModel {
  known ??= parts();
  return vehicleModel(known, paintsOf('bus', lookSeed) ?? {});
}
