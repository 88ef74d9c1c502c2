import { Mesh, type Object3D, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { buildBody } from '../../../../scripts/scenes/picture/bodies/build-body';
import { bodyMaterials } from '../../../../scripts/scenes/picture/materials/palette';
import { bodies, type BodyKind } from '../../../../scripts/scenes/world/bodies';
import type { Actor } from '../../../../scripts/scenes/world/world-moment';

const kinds = Object.keys(bodies) as BodyKind[];
/** Enough to have every variant of every kind among them. */
const seeds = Array.from({ length: 6 }, (_, i) => i + 1);

/** Whoever walks is as long as their feet when one leg passes the other: a quarter of a stride. */
const legsPassing = 0.31;

const actor = (body: BodyKind, change: Partial<Actor> = {}): Actor => ({
  id: 1,
  body,
  lookSeed: 1,
  at: [0, 0],
  headingRadians: 0,
  metresPerSecond: 0,
  travelledMetres: legsPassing,
  isBraking: false,
  ...change,
});

function points(object: Object3D, name?: string): Vector3[] {
  object.updateMatrixWorld(true);
  const found: Vector3[] = [];
  object.traverse((each) => {
    if (!(each instanceof Mesh) || (name !== undefined && each.name !== name)) return;
    const position = each.geometry.getAttribute('position');
    for (let i = 0; i < position.count; i++) {
      found.push(new Vector3().fromBufferAttribute(position, i).applyMatrix4(each.matrixWorld));
    }
  });
  return found;
}

const range = (values: readonly number[]): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];
const extent = (values: readonly number[]): number => {
  const [least, most] = range(values);
  return most - least;
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const materialsOf = (object: Object3D, name: string): unknown[] => {
  const found: unknown[] = [];
  object.traverse((each) => {
    if (each instanceof Mesh && each.name === name) found.push(each.material);
  });
  return found;
};

describe('the size of a body is what the simulation keeps apart', () => {
  it.each(kinds)('%s', (kind) => {
    const { lengthMetres, widthMetres, heightMetres } = bodies[kind];
    for (const seed of seeds) {
      const model = buildBody(kind, seed);
      model.pose(actor(kind));
      const all = points(model.group);
      const length = extent(all.map(({ x }) => x));
      // Who walks is as long as their arms and legs reach just then.
      if (kind === 'pedestrian') expect.soft(length).toBeLessThan(lengthMetres + 0.05);
      else {
        expect.soft(Math.abs(length - lengthMetres)).toBeLessThan(0.05);
        expect.soft(Math.abs(mean(range(all.map(({ x }) => x))))).toBeLessThan(0.05);
      }
      // Mirrors stand out above that; handlebars belong to the width.
      const isWide = widthMetres > 1;
      const wide = all.filter(({ y }) => !isWide || y < heightMetres * 0.4).map(({ z }) => z);
      expect.soft(Math.abs(extent(wide) - widthMetres)).toBeLessThan(0.1);
      const [lowest, highest] = range(all.map(({ y }) => y));
      expect.soft(Math.abs(highest - heightMetres)).toBeLessThan(0.1);
      expect.soft(lowest).toBeGreaterThan(-0.02);
      expect.soft(lowest).toBeLessThan(0.03);
      model.dispose();
    }
  });
});

describe('a body in the picture', () => {
  it('stands where its actor is: north is against the z of three.js, headings turn to the left', () => {
    const model = buildBody('saloon', 3);
    model.pose(actor('saloon', { at: [12, 30], headingRadians: Math.PI / 2 }));
    const front = points(model.group, 'head-lamp');
    expect(mean(front.map(({ x }) => x))).toBeCloseTo(12, 1);
    expect(mean(front.map(({ z }) => z))).toBeLessThan(-31.5);
  });

  it.each(kinds.filter((kind) => bodies[kind].class && kind !== 'pedestrian'))(
    '%s shows white to the front and red to the rear',
    (kind) => {
      const { group } = buildBody(kind, 5);
      expect(mean(points(group, 'head-lamp').map(({ x }) => x))).toBeGreaterThan(0.3);
      expect(mean(points(group, 'tail-lamp').map(({ x }) => x))).toBeLessThan(-0.3);
    },
  );

  it.each<[string, boolean, boolean, unknown]>([
    ['by day', false, false, bodyMaterials.tailLampOff],
    ['braking by day', false, true, bodyMaterials.brakeLampOn],
    ['by night', true, false, bodyMaterials.tailLampOn],
    ['braking by night', true, true, bodyMaterials.brakeLampOn],
  ])('has the right brake lamps %s', (_, isOn, isBraking, lamp) => {
    const model = buildBody('suv', 2);
    model.light(isOn);
    model.pose(actor('suv', { isBraking }));
    expect(materialsOf(model.group, 'brake-lamp')).toEqual([lamp]);
    expect(materialsOf(model.group, 'tail-lamp')).toEqual([
      isOn ? bodyMaterials.tailLampOn : bodyMaterials.tailLampOff,
    ]);
  });

  it('turns its wheels once a circumference, forwards at the top', () => {
    const model = buildBody('hatchback', 1);
    const rims = (travelledMetres: number): Vector3[] => {
      model.pose(actor('hatchback', { travelledMetres }));
      return points(model.group, 'wheel');
    };
    const still = rims(0);
    const turned = rims(0.01);
    const highest = still.reduce((best, each, i) => (each.y > still[best]!.y ? i : best), 0);
    expect(turned[highest]!.x).toBeGreaterThan(still[highest]!.x);
    const round = rims(2 * Math.PI * 0.315);
    expect(Math.max(...round.map((each, i) => each.distanceTo(still[i]!)))).toBeLessThan(1e-6);
  });

  it('walks on feet that stay where they are put while the body passes over them', () => {
    const model = buildBody('pedestrian', 4);
    const lowest = (travelledMetres: number): number => {
      model.pose(actor('pedestrian', { at: [travelledMetres, 0], travelledMetres }));
      const sole = points(model.group).filter(({ y }) => y < 0.004);
      return mean(sole.map(({ x }) => x));
    };
    // In the first half of a stride the right foot bears.
    expect(lowest(0.35)).toBeCloseTo(lowest(0.25), 1);
    expect(lowest(0.3)).toBeCloseTo(lowest(0.25), 1);
  });

  it('looks the same for the same seed, and seeds differ', () => {
    const paint = (seed: number): unknown =>
      materialsOf(buildBody('saloon', seed).group, 'paint')[0];
    expect(paint(7)).toBe(paint(7));
    expect(new Set(seeds.map(paint)).size).toBeGreaterThan(4);
  });

  it('shares the geometry of its kind, so that a crowd of cars costs one', () => {
    const geometries = (seed: number): unknown[] => {
      const found: unknown[] = [];
      buildBody('estate', seed).group.traverse((each) => {
        if (each instanceof Mesh) found.push(each.geometry);
      });
      return found;
    };
    expect(geometries(1)).toEqual(geometries(2));
  });
});
