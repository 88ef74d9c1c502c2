import { describe, expect, it } from 'vitest';
import {
  distanceToPolygon,
  distanceToSegment,
  Roadside,
  roadEdges,
} from '../../../../scripts/scenes/picture/surroundings/roadside';
import { crossing } from '../../../../scripts/scenes/library/crossing';
import { curve } from '../../../../scripts/scenes/library/curve';
import { day } from '../../../../scripts/scenes/library/day';
import { layRoad } from '../../../../scripts/scenes/world/road/lay-road';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
] as const;

describe('distances', () => {
  it.each([
    ['inside', [2, 2], 0],
    ['beside an edge', [7, 2], 3],
    ['off a corner', [7, 8], 5],
  ] as const)('%s of a polygon', (_, point, metres) => {
    expect(distanceToPolygon(point, square)).toBeCloseTo(metres, 9);
  });
});

describe.each([
  ['straight', day, 2, 2],
  ['curve', curve, 2, 2],
  ['crossing', crossing, 4, 4],
] as const)('beside a %s road', (_, description, kerbCount, endCount) => {
  const road = layRoad(description.road, description.signals);
  const { camera } = description;

  it('tells kerbs from the ends of the map', () => {
    const { kerbs, ends } = roadEdges(road);
    expect(kerbs).toHaveLength(kerbCount);
    expect(ends).toHaveLength(endCount);
  });

  it('finds room that is off the road and out of the sight to it', () => {
    const roadside = new Roadside(road, camera);
    const radius = 2;
    const taken = roadside
      .places(6, () => 7)
      .filter(({ at }) => roadside.take(at, { radius, clear: 1 }));
    expect(taken.length).toBeGreaterThan(5);
    for (const { at, towardsRoad } of taken) {
      for (const polygon of [...road.carriageway, ...road.pavements]) {
        expect(distanceToPolygon(at, polygon)).toBeGreaterThanOrEqual(radius + 1);
      }
      const ahead = [at[0] + towardsRoad[0] * 8, at[1] + towardsRoad[1] * 8] as const;
      const nearest = Math.min(...road.carriageway.map((each) => distanceToPolygon(ahead, each)));
      // Behind the ends of the map there is no road to face.
      if (Math.hypot(...at) < 60) expect(nearest).toBeLessThan(1);
      for (const { middle } of road.lanes) {
        for (const point of middle) {
          const away = Math.hypot(point[0] - camera.at[0], point[1] - camera.at[1]);
          if (away > 60 || away < 15 || !isInPicture(point)) continue;
          expect(distanceToSegment(at, camera.at, point)).toBeGreaterThan(radius);
        }
      }
    }
    const [first] = taken;
    expect(first && roadside.take(first.at, { radius: 0.1, clear: 0 })).toBe(false);
  });

  function isInPicture([x, y]: readonly [number, number]): boolean {
    const view = Math.atan2(camera.lookingAt[1] - camera.at[1], camera.lookingAt[0] - camera.at[0]);
    const off = Math.atan2(y - camera.at[1], x - camera.at[0]) - view;
    return Math.cos(off) > Math.cos((25 * Math.PI) / 180);
  }
});
