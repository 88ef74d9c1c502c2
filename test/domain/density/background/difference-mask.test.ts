import { describe, expect, it } from 'vitest';
import {
  differenceMask,
  paintBackground,
} from '../../../../src-workers/domain/density/background/difference-mask';
import {
  elsewhere,
  hidden,
  inside,
  near,
  vehicleMap,
} from '../../../../src-workers/domain/density/background/vehicle-map';
import { box } from '../../../../src-workers/domain/geometry/box';

const road = [110, 128, 128] as const;

const found = (now: readonly [number, number, number], mog2: number, place: number): boolean => {
  const mask = new Uint8Array(1);
  differenceMask(
    Uint8Array.from(now),
    Uint8Array.from(road),
    Uint8Array.of(mog2),
    Uint8Array.of(place),
    mask,
  );
  return mask[0] === 255;
};

describe('what is foreground', () => {
  it.each([
    {
      name: 'a clear difference, anywhere',
      now: [180, 128, 128],
      mog2: 255,
      place: elsewhere,
      is: true,
    },
    { name: 'a leaf in the wind', now: [125, 130, 126], mog2: 255, place: elsewhere, is: false },
    { name: 'the same beside a vehicle', now: [125, 130, 126], mog2: 255, place: near, is: true },
    { name: 'the same inside of one', now: [125, 130, 126], mog2: 255, place: inside, is: true },
    { name: 'what MOG2 calls a shadow', now: [80, 128, 128], mog2: 127, place: near, is: false },
    { name: 'a shadow inside of a box', now: [80, 128, 128], mog2: 127, place: inside, is: false },
    {
      name: 'a black car that MOG2 takes for a shadow',
      now: [40, 128, 128],
      mog2: 127,
      place: inside,
      is: true,
    },
    {
      name: 'a grey-blue car that MOG2 misses',
      now: [112, 138, 122],
      mog2: 0,
      place: inside,
      is: true,
    },
    {
      name: 'road between two cars of one box',
      now: [118, 129, 127],
      mog2: 0,
      place: inside,
      is: false,
    },
    // MOG2 sees the painted background there.
    {
      name: 'who stands and is hidden from MOG2',
      now: [170, 128, 128],
      mog2: 0,
      place: hidden,
      is: true,
    },
  ] as const)('$name: $is', ({ now, mog2, place, is }) => {
    expect(found([...now], mog2, place)).toBe(is);
  });

  it('who stands is painted over, who drives is not', () => {
    const picture = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const background = Uint8Array.from([11, 12, 13, 14, 15, 16, 17, 18, 19]);
    paintBackground(picture, background, Uint8Array.of(hidden, inside, elsewhere));
    expect([...picture]).toEqual([11, 12, 13, 4, 5, 6, 7, 8, 9]);
  });
});

describe('the map of vehicles', () => {
  const size = { width: 100, height: 60 };
  const place = (map: Uint8Array, x: number, y: number) => map[y * size.width + x];

  it('knows inside, beside and elsewhere, and what stands', () => {
    const car = box(40, 20, 60, 30);
    const map = vehicleMap([car], [], size);
    expect([
      ...[place(map, 50, 25), place(map, 39, 25), place(map, 38, 25), place(map, 10, 25)],
    ]).toEqual([inside, inside, near, elsewhere]);
    expect(place(vehicleMap([car], [car], size), 50, 25)).toBe(hidden);
  });

  it('bears boxes that leave the picture', () => {
    const map = vehicleMap([box(-30, -20, 8, 8), box(95, 50, 140, 90)], [], size);
    expect([place(map, 0, 0), place(map, 99, 59), place(map, 50, 30)]).toEqual([
      ...[inside, inside, elsewhere],
    ]);
    expect(vehicleMap([box(200, 0, 240, 30), box(-90, 0, -50, 9)], [], size)).not.toContain(inside);
  });
});
