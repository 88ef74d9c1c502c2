import { describe, expect, test } from 'vitest';
import {
  heatColumns,
  heatDecayMs,
  HeatMap,
  heatRows,
} from '../../../../src-renderer/live/overlay/heat-map';
import type { TrackView } from '../../../../src-workers/domain/frame-result';
import { box } from '../../../../src-workers/domain/geometry/box';

const picture = { width: 640, height: 360 };
/** Cells are 10 x 10 pixels of this picture. */
const at = (x: number, y: number) =>
  ({ id: 1, class: 'car', score: 0.9, box: box(x - 20, y - 40, x + 20, y) }) as TrackView;

function total(map: HeatMap): number {
  let sum = 0;
  for (let row = 0; row < heatRows; row += 1)
    for (let column = 0; column < heatColumns; column += 1) sum += map.at(column, row);
  return sum;
}

describe('where road users were', () => {
  test('seconds, in the cell of the reference point', () => {
    const map = new HeatMap();
    map.add(0, [at(105, 205)], picture);
    map.add(200, [at(105, 205)], picture);
    map.add(400, [at(105, 205)], picture);
    // The second step faded for 200 ms, no more than a 300th.
    expect(map.at(10, 20)).toBeCloseTo(0.4, 2);
    expect(total(map)).toBeCloseTo(0.4, 2);
  });

  test('a point between cells is shared by them', () => {
    const map = new HeatMap();
    map.add(0, [], picture);
    map.add(100, [at(110, 205)], picture);
    expect(map.at(10, 20)).toBeCloseTo(0.05, 5);
    expect(map.at(11, 20)).toBeCloseTo(0.05, 5);
  });

  test('a fast road user leaves a line and no dots', () => {
    const map = new HeatMap();
    map.add(0, [at(105, 205)], picture);
    map.add(100, [at(105, 205)], picture);
    map.add(200, [at(205, 205)], picture);
    for (let column = 11; column <= 20; column += 1) {
      expect(map.at(column, 20)).toBeGreaterThan(0.005);
    }
    expect(total(map)).toBeCloseTo(0.2, 2);
  });

  test('one that was not seen for a frame jumped: nobody knows where it was between', () => {
    const map = new HeatMap();
    map.add(0, [at(105, 205)], picture);
    map.add(100, [at(105, 205)], picture);
    map.add(200, [], picture);
    map.add(300, [at(205, 205)], picture);
    expect(map.at(15, 20)).toBe(0);
    expect(map.at(20, 20)).toBeCloseTo(0.1, 2);
  });

  test('the same time counts the same at any frame rate', () => {
    const sums = [20, 50, 250].map((step) => {
      const map = new HeatMap();
      for (let time = 0; time <= 5000; time += step) map.add(time, [at(300, 300)], picture);
      return total(map);
    });
    expect(sums[1]).toBeCloseTo(sums[0]!, 2);
    expect(sums[2]).toBeCloseTo(sums[0]!, 1);
  });

  test('fades: after the decay time a third is left', () => {
    const map = new HeatMap();
    map.add(0, [], picture);
    map.add(100, [at(105, 205)], picture);
    for (let time = 200; time <= heatDecayMs + 100; time += 100) map.add(time, [], picture);
    expect(map.at(10, 20)).toBeCloseTo(0.1 / Math.E, 4);
  });

  test.each([
    ['the same frame again', 1000],
    ['the video from its start again', 0],
    ['a gap', 5000],
  ])('%s adds nothing', (_, time) => {
    const map = new HeatMap();
    map.add(900, [], picture);
    map.add(1000, [at(105, 205)], picture);
    const before = total(map);
    map.add(time, [at(105, 205)], picture);
    expect(total(map)).toBeCloseTo(before, 6);
  });

  test('hours of it stay in the numbers that a float holds', () => {
    const map = new HeatMap();
    for (let time = 0; time < 3 * 3600 * 1000; time += 500) map.add(time, [at(105, 205)], picture);
    expect(map.at(10, 20)).toBeGreaterThan(55);
    expect(map.at(10, 20)).toBeLessThan(65);
  });

  test('beyond the edge is at the edge', () => {
    const map = new HeatMap();
    map.add(0, [], picture);
    map.add(100, [at(-50, 999)], picture);
    expect(map.at(0, heatRows - 1)).toBeCloseTo(0.1, 5);
  });

  test('colours go from the first of the palette to its last', () => {
    const map = new HeatMap();
    const palette = Uint32Array.from({ length: 256 }, (_, index) => index);
    const pixels = new Uint32Array(heatColumns * heatRows);
    map.add(0, [], picture);
    map.add(100, [at(105, 205)], picture);
    map.paintInto(pixels, palette, map.largest);
    expect(pixels[20 * heatColumns + 10]).toBe(255);
    expect(pixels[0]).toBe(0);
  });
});
