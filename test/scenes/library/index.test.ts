import { describe, expect, it } from 'vitest';
import { scenes } from '../../../scripts/scenes/library/index';
import { projectionOf, throughMatrix } from '../../../scripts/scenes/world/projection';
import { layRoad } from '../../../scripts/scenes/world/road/lay-road';
import type {
  GroundPoint,
  Happening,
  SceneDescription,
} from '../../../scripts/scenes/world/scene-description';
import { isSimple } from '../../../src-workers/domain/geometry/polygon';
import { isSimpleLine, polyline } from '../../../src-workers/domain/geometry/polyline';
import { pixelPoint, type PixelPoint } from '../../../src-workers/domain/geometry/point';

const all = Object.values(scenes);
const named = all.map((scene) => [scene.name, scene] as const);
const filmed = all.filter(({ name }) => name !== 'demo');

/** In pixels; a point behind the camera is far outside of the picture. */
const drawn = (scene: SceneDescription, points: readonly GroundPoint[]): readonly PixelPoint[] => {
  const { toPicture } = projectionOf(scene.camera, scene.picture);
  return points.map(([x, y]) => pixelPoint(...(toPicture(x, y, 0) ?? [-1e9, -1e9])));
};

const isInside = ({ picture }: SceneDescription, { x, y }: PixelPoint): boolean =>
  x >= 0 && x <= picture.width && y >= 0 && y <= picture.height;

describe('the library', () => {
  it.each([
    'demo',
    // Kinds of traffic and light.
    ...['day', 'crossing', 'queue', 'dense', 'night', 'rain', 'low-sun', 'curve', 'two-wheelers'],
    // One per happening.
    ...['stopped-vehicle', 'wrong-way', 'hard-braking', 'pedestrian-on-carriageway', 'lost-cargo'],
    ...['camera-shake', 'camera-turned', 'light-switched-off'],
  ])('has the scene %s', (name) => {
    expect(scenes[name]).toMatchObject({ name });
  });

  it('gives each scene a name that can be a file, and its own seed', () => {
    for (const { name } of all) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(({ seed }) => seed)).size).toBe(all.length);
  });

  it('can be filmed in an hour: software draws four or more frames a second', () => {
    const frames = filmed.map(({ seconds, picture }) => seconds * picture.framesPerSecond);
    expect(frames.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10_000);
  });

  it('shows in the demo lines for both ways, three zones, a flow and a calibration', () => {
    const { picture, seconds, shapes } = scenes['demo']!;
    expect(picture).toMatchObject({ width: 960, height: 540, framesPerSecond: 25 });
    expect(seconds).toBe(60);
    expect(shapes).toMatchObject({
      lines: { length: 2 },
      zones: { length: 3 },
      flows: { length: 1 },
    });
  });
});

describe.each(named)('%s', (_, scene) => {
  const road = layRoad(scene.road, scene.signals);
  const lengthOf = (id: string): number | undefined => {
    const lane = road.lanes.find((each) => each.id === id);
    return lane?.middle.reduce((sum, [x, y], index) => {
      const [fromX, fromY] = lane.middle[Math.max(0, index - 1)]!;
      return sum + Math.hypot(x - fromX, y - fromY);
    }, 0);
  };

  it('has its lines and zones within the picture, and none that crosses itself', () => {
    for (const { points } of scene.shapes.lines) {
      const line = drawn(scene, points);
      expect(line.every((point) => isInside(scene, point))).toBe(true);
      expect(isSimpleLine(polyline(line))).toBe(true);
    }
    for (const { points } of scene.shapes.zones) {
      const zone = drawn(scene, points);
      expect(zone.filter((point) => !isInside(scene, point))).toEqual([]);
      expect(isSimple(zone)).toBe(true);
    }
  });

  it('has lines that a road user can get past on both sides, before the edge of the picture', () => {
    const { width, height } = scene.picture;
    // Twice the distance that counting wants.
    const margin = 0.04 * Math.hypot(width, height);
    for (const { points } of scene.shapes.lines) {
      const [first, last] = [points[0]!, points.at(-1)!];
      const middle = drawn(scene, [[(first[0] + last[0]) / 2, (first[1] + last[1]) / 2]])[0]!;
      expect(Math.min(middle.x, width - middle.x, middle.y, height - middle.y)).toBeGreaterThan(
        margin,
      );
    }
  });

  it('has calibration points in the picture, of which no three of the first four lie on a line', () => {
    const { calibration } = scene.shapes;
    expect(calibration.length).toBeGreaterThanOrEqual(4);
    for (const point of drawn(scene, calibration)) expect(isInside(scene, point)).toBe(true);
    const corners = calibration.slice(0, 4);
    for (const [i, j, k] of [
      [0, 1, 2],
      [0, 1, 3],
      [0, 2, 3],
      [1, 2, 3],
    ] as const) {
      const [a, b, c] = [corners[i]!, corners[j]!, corners[k]!];
      const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2;
      expect(area).toBeGreaterThan(5);
    }
  });

  it('shows half a metre or more of the ground with each pixel nowhere in its zones', () => {
    // PRODUCT section 4 warns beyond that, and speeds would be a guess.
    const { pictureToGround } = projectionOf(scene.camera, scene.picture);
    for (const { points } of scene.shapes.zones) {
      for (const { x, y } of drawn(scene, points)) {
        const here = throughMatrix(pictureToGround, [x, y]);
        const above = throughMatrix(pictureToGround, [x, y - 1]);
        expect(Math.hypot(here[0] - above[0], here[1] - above[1])).toBeLessThan(0.5);
      }
    }
  });

  it('names lanes, places, groups and shapes that exist', () => {
    for (const { lane } of scene.traffic) expect(lengthOf(lane)).toBeGreaterThan(0);
    const groups = (scene.signals?.groups ?? []).map(({ id }) => id);
    for (const { stops } of scene.signals?.groups ?? []) {
      for (const { lane, atMetres = 0 } of stops) {
        expect(lengthOf(lane)).toBeGreaterThan(atMetres);
      }
    }
    for (const { green } of scene.signals?.phases ?? []) {
      for (const group of green) expect(groups).toContain(group);
    }
    const shapes = [...scene.shapes.lines, ...scene.shapes.zones].map(({ id }) => id);
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const { from, to } of scene.shapes.flows ?? []) {
      expect(shapes).toContain(from);
      expect(shapes).toContain(to);
    }
  });

  it('has happenings that begin in the film and where the camera sees them', () => {
    const placeOf = (happening: Happening): GroundPoint | undefined => {
      if (!('atMetres' in happening)) return undefined;
      const lane = road.lanes.find(({ id }) => id === happening.lane)!;
      return lane.middle[
        Math.round((happening.atMetres / lengthOf(lane.id)!) * (lane.middle.length - 1))
      ];
    };
    for (const happening of scene.happenings ?? []) {
      expect(happening.startSeconds).toBeLessThan(scene.seconds);
      if ('lane' in happening) expect(lengthOf(happening.lane)).toBeGreaterThan(0);
      const place = placeOf(happening);
      if (place !== undefined) expect(isInside(scene, drawn(scene, [place])[0]!)).toBe(true);
    }
  });
});
