import { surfaces } from '../materials/palette';
import type { Ring } from './loft';
import { type Place, type Shape, sides } from './shape';

/** The driver's cab of a lorry, over its front axle. */
export interface Cab {
  /** x of its front. */
  readonly front: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

const section = (x: number, half: number, low: number, high: number): Ring =>
  [
    [x, low, 0],
    [x, low, half],
    [x, low + (high - low) * 0.2, half],
    [x, low + (high - low) * 0.55, half],
    [x, high - 0.45, half * 0.985],
    [x, high - 0.1, half * 0.93],
    [x, high, half * 0.75],
    [x, high + 0.03, 0],
  ] satisfies Place[];

const closing = (ring: Ring, x: number): Ring => ring.map(([, , z]): Place => [x, 1.4, z * 0.01]);

function skin(shape: Shape, { front, length, width, height }: Cab): void {
  const half = width / 2;
  const nose = section(front - 0.02, half * 0.93, 0.52, height - 0.4);
  const back = section(front - length, half, 0.46, height);
  shape.loft(
    [
      closing(nose, front - 0.005),
      nose,
      section(front - 0.1, half * 0.975, 0.46, height - 0.28),
      section(front - 0.3, half, 0.45, height - 0.08),
      section(front - 0.75, half, 0.45, height),
      back,
      closing(back, front - length - 0.005),
    ],
    () => surfaces.paint,
  );
}

/** Windscreen, grille, lamps, mirrors and steps: what makes a lorry's face. */
export function lorryCab(shape: Shape, cab: Cab): void {
  skin(shape, cab);
  const { front, width, height, length } = cab;
  const half = width / 2;
  const glassHeight = (height - 0.5) * 0.36;
  shape.box(surfaces.glass, [0.06, glassHeight, width - 0.34], [front - 0.045, height - 0.92, 0], {
    rounded: 0.02,
    turned: [0, 0, 0.08],
  });
  shape.box(surfaces.black, [0.26, 0.1, width - 0.3], [front - 0.06, height - 0.36, 0], {
    rounded: 0.03,
  });
  shape.box(surfaces.black, [0.05, 0.46, width * 0.72], [front + 0.005, 1.08, 0], {
    rounded: 0.02,
  });
  for (let i = 0; i < 4; i++) {
    shape.box(surfaces.chrome, [0.05, 0.028, width * 0.68], [front + 0.02, 0.93 + i * 0.11, 0]);
  }
  shape.box(surfaces.chrome, [0.05, 0.1, 0.3], [front + 0.01, 1.4, 0], { rounded: 0.02 });
  shape.box(surfaces.dark, [0.16, 0.34, width - 0.06], [front - 0.02, 0.56, 0], { rounded: 0.05 });
  shape.box(surfaces.plate, [0.02, 0.11, 0.5], [front + 0.065, 0.54, 0]);
  for (const side of sides) {
    shape.box(surfaces.headLamp, [0.08, 0.18, 0.38], [front + 0.03, 0.72, side * 0.86], {
      rounded: 0.04,
    });
    shape.box(surfaces.amber, [0.08, 0.12, 0.1], [front + 0.02, 0.72, side * 1.11], {
      rounded: 0.02,
    });
    shape.box(
      surfaces.glass,
      [0.86, 0.72, 0.04],
      [front - 0.78, height - 0.9, side * (half - 0.002)],
      { rounded: 0.015 },
    );
    shape.box(surfaces.black, [0.014, 1.5, 0.02], [front - 0.28, 1.3, side * half]);
    shape.box(surfaces.black, [0.014, 1.5, 0.02], [front - 1.28, 1.3, side * half]);
    shape.box(surfaces.chrome, [0.16, 0.035, 0.03], [front - 1.16, 1.24, side * half]);
    shape.box(
      surfaces.black,
      [0.2, 0.56, 0.1],
      [front - 0.03, height - 0.85, side * (half + 0.17)],
      { rounded: 0.04 },
    );
    shape.box(
      surfaces.black,
      [0.05, 0.04, 0.22],
      [front - 0.04, height - 0.6, side * (half + 0.08)],
    );
    for (const y of [0.5, 0.78]) {
      shape.box(surfaces.dark, [0.5, 0.05, 0.06], [front - 0.5, y, side * half]);
    }
    shape.box(surfaces.black, [1.06, 0.12, 0.3], [front - 1.12, 1.03, side * (half - 0.16)], {
      rounded: 0.04,
    });
  }
  shape.box(surfaces.underneath, [length, 0.3, width - 0.5], [front - length / 2, 0.6, 0]);
}
