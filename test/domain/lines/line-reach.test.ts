import { expect, it } from 'vitest';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { lineReach } from '../../../src-workers/domain/lines/line-reach';
import type { Zone, ZoneKind } from '../../../src-workers/domain/zones/zone';

type Xy = readonly [x: number, y: number];
const drawn = (xy: readonly Xy[]) => xy.map(([x, y]) => normalisedPoint(x, y));
const rectangle = (kind: ZoneKind, [left, top]: Xy, [right, bottom]: Xy): Zone => ({
  id: kind,
  name: kind,
  kind,
  points: drawn([
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]),
});

/** The hysteresis distance is 22.36 px: 0.0447 of the height, 0.0224 of the width. */
const picture = { width: 1000, height: 500 };
const level: readonly Xy[] = [
  [0.1, 0.5],
  [0.9, 0.5],
];

it.each<[string, readonly Xy[], readonly Zone[], number]>([
  ['in the middle', level, [], 1],
  ['from edge to edge', [[0, 0.5], [1, 0.5]], [], 1], // prettier-ignore
  ['at the lower edge', [[0.1, 0.99], [0.9, 0.99]], [], 0], // prettier-ignore
  ['on the left edge', [[0, 0.1], [0, 0.9]], [], 0], // prettier-ignore
  ['just far enough from the edge', [[0.1, 0.955], [0.9, 0.955]], [], 1], // prettier-ignore
  ['one arm at the edge', [[0.1, 0.5], [0.5, 0.5], [0.5, 0.99], [0.9, 0.99]], [], 0.61], // prettier-ignore
  ['a zone that is measured is no border', level, [rectangle('zone', [0, 0], [1, 0.51])], 1],
  ['half of it in an ignore mask', level, [rectangle('ignore-mask', [0.5, 0], [1, 1])], 0.5],
  ['a mask near one side', level, [rectangle('ignore-mask', [0, 0.52], [1, 1])], 0],
  ['a region that ends near it', level, [rectangle('region-of-interest', [0, 0], [1, 0.52])], 0],
  ['a region round all of it', level, [rectangle('region-of-interest', [0, 0.4], [1, 0.6])], 1],
])('%s: %#', (_, line, zones, expected) => {
  const reach = lineReach({ id: 'l', name: 'l', points: drawn(line) }, zones, picture, 2);
  expect(reach).toBeCloseTo(expected, 1);
});

it('is told by the distance that the operator chose', () => {
  const low = { id: 'l', name: 'l', points: drawn([[0.1, 0.96], [0.9, 0.96]]) }; // prettier-ignore
  expect(lineReach(low, [], picture, 2)).toBe(0);
  expect(lineReach(low, [], picture, 1)).toBe(1);
});

it('is nothing for a line without length', () => {
  const point = { id: 'l', name: 'l', points: drawn([[0.5, 0.5], [0.5, 0.5]]) }; // prettier-ignore
  expect(lineReach(point, [], picture, 2)).toBe(0);
});
