import {
  BoxGeometry,
  BufferAttribute,
  type BufferGeometry,
  CapsuleGeometry,
  Color,
  CylinderGeometry,
  Euler,
  Matrix4,
  Quaternion,
  SphereGeometry,
  Vector3,
} from 'three';
import { RoundedBoxGeometry } from 'three/examples/jsm/geometries/RoundedBoxGeometry.js';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Finish, Surface } from '../materials/palette';
import { loft, type Ring } from './loft';

/** Metres: x to the front, y up, z to the right of who drives. */
export type Place = readonly [x: number, y: number, z: number];

interface BoxForm {
  /** Radius of its edges. */
  readonly rounded?: number;
  /** Radians about x, y and z. */
  readonly turned?: Place;
}

/** Both sides of a vehicle: right, left. */
export const sides = [1, -1] as const;

const up = new Vector3(0, 1, 0);

/** From one point to another for a geometry that stands along y around its middle. */
function along(from: Place, to: Place): { length: number; place: Matrix4 } {
  const start = new Vector3(...from);
  const way = new Vector3(...to).sub(start);
  const length = way.length();
  const place = new Matrix4().compose(
    start.addScaledVector(way, 0.5),
    new Quaternion().setFromUnitVectors(up, way.normalize()),
    new Vector3(1, 1, 1),
  );
  return { length, place };
}

/** A thing put together from simple solids; all of one finish become one geometry. */
export class Shape {
  private readonly parts = new Map<Finish, BufferGeometry[]>();

  /** Takes the geometry over. */
  add({ finish, colour }: Surface, geometry: BufferGeometry, place?: Matrix4): this {
    const flat = geometry.index ? geometry.toNonIndexed() : geometry;
    for (const name of Object.keys(flat.attributes)) {
      if (name !== 'position' && name !== 'normal') flat.deleteAttribute(name);
    }
    if (place) flat.applyMatrix4(place);
    if (colour !== undefined) {
      const { r, g, b } = new Color(colour);
      const count = flat.getAttribute('position').count;
      const colours = new Float32Array(count * 3);
      for (let i = 0; i < colours.length; i += 3) colours.set([r, g, b], i);
      flat.setAttribute('color', new BufferAttribute(colours, 3));
    }
    const others = this.parts.get(finish);
    if (others) others.push(flat);
    else this.parts.set(finish, [flat]);
    return this;
  }

  /** @param size along x, y and z @param at its middle */
  box(surface: Surface, size: Place, at: Place, { rounded, turned }: BoxForm = {}): this {
    const geometry = rounded
      ? new RoundedBoxGeometry(...size, rounded > 0.08 ? 2 : 1, rounded)
      : new BoxGeometry(...size);
    const rotation = new Quaternion().setFromEuler(new Euler(...(turned ?? [0, 0, 0])));
    const place = new Matrix4().compose(new Vector3(...at), rotation, new Vector3(1, 1, 1));
    return this.add(surface, geometry, place);
  }

  /** A round bar, a cone if its end is of another radius. */
  rod(
    surface: Surface,
    [from, to]: readonly [Place, Place],
    radius: number,
    endRadius = radius,
    segments = 8,
  ): this {
    const { length, place } = along(from, to);
    return this.add(surface, new CylinderGeometry(endRadius, radius, length, segments), place);
  }

  /** A bar with round ends. */
  capsule(surface: Surface, [from, to]: readonly [Place, Place], radius: number): this {
    const { length, place } = along(from, to);
    return this.add(surface, new CapsuleGeometry(radius, length, 3, 10), place);
  }

  ball(surface: Surface, radius: number, at: Place, stretched: Place = [1, 1, 1]): this {
    const place = new Matrix4().compose(
      new Vector3(...at),
      new Quaternion(),
      new Vector3(...stretched),
    );
    return this.add(
      surface,
      new SphereGeometry(radius, radius > 0.09 ? 16 : 10, radius > 0.09 ? 12 : 7),
      place,
    );
  }

  /** @param surfaceAt by the numbers of the ring and of the point in it; nothing leaves a hole */
  loft(
    rings: readonly Ring[],
    surfaceAt: (ring: number, point: number) => Surface | undefined,
  ): this {
    for (const { surface, geometry } of loft(rings, surfaceAt)) this.add(surface, geometry);
    return this;
  }

  /** @returns one geometry a finish */
  merged(): ReadonlyMap<Finish, BufferGeometry> {
    return new Map(
      [...this.parts].map(([finish, geometries]) => [finish, mergeGeometries(geometries)]),
    );
  }
}
