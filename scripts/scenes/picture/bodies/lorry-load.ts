import { mattSurface, surfaces } from '../materials/palette';
import type { LookChance } from './look-chance';
import { type Shape, sides } from './shape';

/** Where a lorry carries: x of its rear and front end, its floor, and how high it may be loaded. */
export interface Bed {
  readonly rear: number;
  readonly front: number;
  readonly floor: number;
  readonly top: number;
  readonly width: number;
}

const middleOf = ({ rear, front }: Bed): number => (rear + front) / 2;
const lengthOf = ({ rear, front }: Bed): number => front - rear;

/**
 * A closed box in the second paint, with frames, hinges and locking bars at its doors: a plain white
 * rear is what detectors take for a building.
 */
export function boxLoad(shape: Shape, bed: Bed): void {
  const { rear, floor, top, width } = bed;
  const [middle, length, tall] = [middleOf(bed), lengthOf(bed), top - floor];
  const half = width / 2;
  const y = floor + tall / 2;
  shape.box(surfaces.secondPaint, [length - 0.04, tall, width], [middle + 0.02, y, 0], {
    rounded: 0.04,
  });
  for (const side of sides) {
    for (let x = rear + 0.6; x < bed.front - 0.2; x += 1.2) {
      shape.box(surfaces.secondPaint, [0.05, tall - 0.12, 0.03], [x, y, side * half]);
    }
    shape.box(surfaces.steel, [length, 0.1, 0.05], [middle, floor + 0.05, side * (half - 0.01)]);
    shape.box(surfaces.steel, [0.1, tall, 0.12], [rear + 0.03, y, side * (half - 0.05)]);
    for (let i = 0; i < 4; i++) {
      shape.box(
        surfaces.dark,
        [0.05, 0.06, 0.16],
        [rear + 0.01, floor + 0.25 + (i * (tall - 0.5)) / 3, side * (half - 0.12)],
      );
    }
    for (const z of [0.18, 0.72]) {
      shape.box(surfaces.steel, [0.05, tall - 0.12, 0.045], [rear + 0.0, y, side * z]);
      shape.box(surfaces.dark, [0.06, 0.05, 0.2], [rear - 0.01, floor + 0.75, side * (z + 0.08)]);
    }
  }
  shape.box(surfaces.steel, [0.1, 0.12, width], [rear + 0.03, top - 0.06, 0]);
  shape.box(surfaces.steel, [0.1, 0.14, width], [rear + 0.03, floor + 0.05, 0]);
  shape.box(surfaces.dark, [0.03, tall - 0.1, 0.04], [rear, y, 0]);
  for (let i = 0; i < 8; i++) {
    const surface = i % 2 ? surfaces.white : surfaces.reflectorRed;
    shape.box(
      surface,
      [0.02, 0.08, width / 8],
      [rear - 0.025, floor + 0.05, -half + (width * (i + 0.5)) / 8],
    );
  }
  for (const z of [-1, -0.4, 0, 0.4, 1]) {
    shape.box(surfaces.tailLamp, [0.04, 0.05, 0.14], [rear - 0.02, top - 0.06, z]);
  }
}

/** An open steel tub with ribs, loaded with earth. */
export function tipperLoad(shape: Shape, bed: Bed): void {
  const { rear, front, floor, width } = bed;
  const [middle, length] = [middleOf(bed), lengthOf(bed)];
  const half = width / 2;
  const tall = 1.25;
  shape.box(surfaces.secondPaint, [length, tall, width - 0.1], [middle, floor + tall / 2, 0], {
    rounded: 0.03,
  });
  for (const side of sides) {
    for (let x = rear + 0.3; x < front; x += 0.75) {
      shape.box(
        surfaces.secondPaint,
        [0.1, tall - 0.05, 0.08],
        [x, floor + tall / 2, side * (half - 0.03)],
      );
    }
    shape.box(
      surfaces.secondPaint,
      [length, 0.12, 0.12],
      [middle, floor + tall, side * (half - 0.05)],
    );
  }
  for (const z of [-0.7, 0, 0.7]) {
    shape.box(surfaces.secondPaint, [0.08, tall - 0.1, 0.1], [rear - 0.0, floor + tall / 2, z]);
  }
  shape.box(surfaces.secondPaint, [0.08, 0.12, width - 0.1], [rear, floor + tall - 0.06, 0]);
  // The headboard reaches over the cab.
  shape.box(
    surfaces.secondPaint,
    [0.1, bed.top - floor, width - 0.1],
    [front - 0.05, (floor + bed.top) / 2, 0],
  );
  shape.box(
    mattSurface(0x6b5a45),
    [length - 0.3, 0.5, width - 0.3],
    [middle - 0.05, floor + tall, 0],
    { rounded: 0.22 },
  );
}

/** A platform with stakes and a row of crates or timber, strapped down. */
export function flatbedLoad(shape: Shape, bed: Bed, chance: LookChance): void {
  const { rear, front, floor, width } = bed;
  const [middle, length] = [middleOf(bed), lengthOf(bed)];
  const half = width / 2;
  shape.box(mattSurface(0x4a4038), [length, 0.16, width], [middle, floor + 0.05, 0], {
    rounded: 0.02,
  });
  shape.box(surfaces.secondPaint, [length, 0.4, width - 0.04], [middle, floor + 0.32, 0], {
    rounded: 0.02,
  });
  shape.box(
    surfaces.steel,
    [0.1, bed.top - floor, width - 0.1],
    [front - 0.06, (bed.top + floor) / 2, 0],
    { rounded: 0.02 },
  );
  for (const side of sides) {
    for (let x = rear + 0.15; x < front; x += 1.1) {
      shape.box(surfaces.steel, [0.07, 0.6, 0.05], [x, floor + 0.3, side * (half - 0.01)]);
    }
  }
  const cargo = mattSurface(chance.pick([0xb08a55, 0x7b8288, 0x9c5a2c, 0x55684a] as const));
  let x = rear + 0.2;
  while (x < front - 1.5) {
    const long = chance.between(1, 1.8);
    const tall = chance.between(0.8, bed.top - floor - 0.6);
    const y = floor + 0.3 + tall / 2;
    shape.box(cargo, [long, tall, width - 0.5], [x + long / 2, y, 0], { rounded: 0.03 });
    for (const strap of [0.3, 0.7]) {
      shape.box(surfaces.dark, [0.06, tall + 0.02, width - 0.48], [x + long * strap, y, 0]);
    }
    x += long + 0.15;
  }
}
