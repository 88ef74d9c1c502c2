import { describe, expect, it } from 'vitest';
import { HeldPlaces } from '../../../../src-workers/domain/density/background/held-places';
import { box } from '../../../../src-workers/domain/geometry/box';
import { milliseconds } from '../../../../src-workers/domain/units';

const at = (x: number) => box(x, 100, x + 40, 130);

/** @param xs where a car is every 200 ms; undefined: it is not tracked */
function placesOf(xs: readonly (number | undefined)[]): number[] {
  const held = new HeldPlaces();
  return xs.map((x, index) => {
    const tracked = x === undefined ? [] : [{ id: 1, box: at(x) }];
    return held.step(milliseconds(index * 200), tracked).length;
  });
}

const times = <Value>(count: number, value: Value): Value[] =>
  Array.from({ length: count }, () => value);

describe('where the background must not learn', () => {
  it('is where somebody stood for a second, and stays so for eight after it is lost', () => {
    const places = placesOf([...times(10, 50), ...times(60, undefined)]);
    expect(places.indexOf(1)).toBe(5);
    // Seen last at 1.8 s: held to 9.8 s.
    expect(places.lastIndexOf(1)).toBe(49);
    expect(places.slice(5, 50).every((count) => count === 1)).toBe(true);
  });

  it('is not where somebody drives', () => {
    expect(placesOf(Array.from({ length: 20 }, (_, index) => index * 10))).toEqual(times(20, 0));
  });

  it('is not where somebody stood who drove on', () => {
    const places = placesOf([...times(10, 50), 60, 75, 95, 120]);
    expect(places.slice(5, 10)).toEqual(times(5, 1));
    expect(places.slice(10)).toEqual(times(4, 0));
  });

  it('is where a box trembles, as detectors let them', () => {
    const places = placesOf(Array.from({ length: 12 }, (_, index) => 50 + (index % 3)));
    expect(places.at(-1)).toBe(1);
  });
});
