import { surfaces } from '../materials/palette';
import { heightOn, type CarFrame } from './car-skin';
import { sides, type Shape } from './shape';

function front(shape: Shape, { specification, halfWidth, x }: CarFrame): void {
  const { clearance, shoulder } = specification;
  const nose = heightOn(shoulder, 0.1);
  const low = clearance + 0.1;
  const [lampLow, lampHigh] = [0.6, 0.87].map(
    (share) => low + share * (heightOn(shoulder, 0) - low),
  ) as [number, number];
  const lampY = (lampLow + lampHigh) / 2;
  const tall = lampHigh - lampLow;
  for (const side of sides) {
    const z = side * halfWidth * 0.6;
    shape.box(surfaces.headLamp, [0.06, tall, halfWidth * 0.26], [x(0.012), lampY, z], {
      rounded: 0.02,
    });
    shape.box(
      surfaces.black,
      [0.06, tall + 0.05, halfWidth * 0.32],
      [x(0.02), lampY, z - side * 0.01],
      { rounded: 0.02 },
    );
    shape.box(
      surfaces.black,
      [0.08, 0.11, 0.3],
      [x(0.03), clearance + 0.18, side * halfWidth * 0.58],
      { rounded: 0.03 },
    );
    shape.box(
      surfaces.amber,
      [0.03, 0.03, 0.16],
      [x(-0.008), clearance + 0.2, side * halfWidth * 0.58],
    );
  }
  shape.box(surfaces.black, [0.06, 0.15, halfWidth * 0.9], [x(-0.002), nose - 0.16, 0], {
    rounded: 0.02,
  });
  shape.box(surfaces.chrome, [0.06, 0.018, halfWidth * 0.88], [x(-0.008), nose - 0.1, 0]);
  shape.box(surfaces.chrome, [0.06, 0.018, halfWidth * 0.8], [x(-0.008), nose - 0.17, 0]);
  shape.box(surfaces.chrome, [0.06, 0.09, 0.12], [x(-0.01), nose - 0.13, 0], { rounded: 0.03 });
  shape.box(surfaces.black, [0.07, 0.13, halfWidth * 1.1], [x(0.02), clearance + 0.17, 0], {
    rounded: 0.03,
  });
  shape.box(surfaces.plate, [0.02, 0.11, 0.5], [x(-0.012), clearance + 0.27, 0]);
}

function rear(shape: Shape, { specification, halfWidth, length, x, kind }: CarFrame): void {
  const { clearance, shoulder, tailLampHeight: tall } = specification;
  const tail = heightOn(shoulder, length - 0.05);
  const lampTop = kind === 'van' ? tail + 0.06 : tail - 0.075;
  const wide = kind === 'van' ? 0.15 : tall < 0.25 ? 0.34 : 0.22;
  for (const side of sides) {
    const z = side * (halfWidth * 0.84 - wide / 2);
    shape.box(surfaces.tailLamp, [0.07, tall, wide], [x(length - 0.015), lampTop - tall / 2, z], {
      rounded: 0.025,
    });
    shape.box(
      surfaces.brakeLamp,
      [0.07, tall * 0.45, wide * 0.8],
      [x(length - 0.008), lampTop - tall * 0.3, z],
      { rounded: 0.02 },
    );
    shape.box(
      surfaces.reflectorRed,
      [0.04, 0.04, 0.16],
      [x(length - 0.02), clearance + 0.26, side * halfWidth * 0.68],
    );
  }
  shape.box(surfaces.plate, [0.02, 0.11, 0.5], [x(length + 0.005), tail - 0.27, 0]);
  shape.box(surfaces.chrome, [0.03, 0.025, halfWidth * 0.7], [x(length), tail - 0.16, 0]);
  shape.box(
    surfaces.black,
    [0.1, 0.16, halfWidth * 1.55],
    [x(length - 0.05), clearance + 0.15, 0],
    { rounded: 0.04 },
  );
  if (kind === 'van') {
    // Two doors with their windows.
    shape.box(surfaces.black, [0.02, 1.3, 0.02], [x(length + 0.002), 1.2, 0]);
    for (const side of sides) {
      shape.box(surfaces.glass, [0.03, 0.42, 0.62], [x(length - 0.055), 1.62, side * 0.4], {
        turned: [0, 0, -0.12],
      });
    }
  }
}

function flanks(shape: Shape, { specification, halfWidth, height, x, kind }: CarFrame): void {
  const { clearance, shoulder, windscreen, rearWindow, pillars, frontAxle, rearAxle } =
    specification;
  const sill = (at: number): number => heightOn(shoulder, at);
  const [foremost = 2.5] = pillars;
  const doors = [windscreen[0] + 0.42, foremost, ...pillars.slice(1, 2)];
  for (const side of sides) {
    for (const at of doors) {
      const tall = (sill(at) - clearance) * 0.7;
      shape.box(
        surfaces.black,
        [0.014, tall, 0.012],
        [x(at), clearance + tall * 0.74, side * halfWidth * 0.986],
      );
    }
    for (const at of doors.slice(1)) {
      shape.box(
        surfaces.chrome,
        [0.17, 0.028, 0.03],
        [x(at - 0.18), sill(at) - 0.13, side * halfWidth * 0.985],
      );
    }
    shape.box(
      surfaces.black,
      [0.1, 0.03, 0.12],
      [x(windscreen[0] + 0.5), sill(1.5) + 0.03, side * (halfWidth + 0.01)],
    );
    shape.box(
      surfaces.paint,
      [0.11, 0.14, 0.19],
      [x(windscreen[0] + 0.5), sill(1.5) + 0.08, side * (halfWidth + 0.08)],
      { rounded: 0.04 },
    );
    shape.box(
      surfaces.glass,
      [0.01, 0.1, 0.15],
      [x(windscreen[0] + 0.556), sill(1.5) + 0.08, side * (halfWidth + 0.08)],
    );
    // A dark sill between the wheels makes the body look lighter on its feet.
    shape.box(
      surfaces.black,
      [rearAxle - frontAxle - specification.wheelRadius * 2.5, 0.08, 0.06],
      [x((frontAxle + rearAxle) / 2), clearance + 0.05, side * halfWidth * 0.95],
      { rounded: 0.02 },
    );
    if (specification.roofRails) {
      const ends = [windscreen[1] + 0.25, rearWindow[0] - 0.1] as const;
      const z = side * halfWidth * (specification.roofShare - 0.1);
      shape.rod(
        surfaces.darkSteel,
        [
          [x(ends[0]), height - 0.005, z],
          [x(ends[1]), height - 0.03, z],
        ],
        0.02,
      );
    }
    if (kind === 'van') {
      shape.box(surfaces.black, [3.2, 0.1, 0.03], [x(2.75), 0.66, side * halfWidth * 0.995], {
        rounded: 0.01,
      });
      shape.box(surfaces.dark, [1.5, 0.03, 0.03], [x(3.6), 1.2, side * halfWidth * 0.965]);
    }
  }
  // A dark seat line behind the windows and wipers at the windscreen's foot.
  shape.box(
    surfaces.black,
    [0.05, 0.02, halfWidth * 1.3],
    [x(windscreen[0] - 0.02), sill(windscreen[0]) + 0.04, 0],
  );
}

/** Lamps, grille, plates, mirrors, handles and gaps. */
export function carTrim(shape: Shape, frame: CarFrame): void {
  front(shape, frame);
  rear(shape, frame);
  flanks(shape, frame);
}
