import { Color, SpotLight, type Object3D, type Vector3 } from 'three';

const colour = new Color(1, 0.74, 0.45);
/** Candela on the scale of the other lights; a lamp hangs 8 m high. */
const intensity = 24;

/** Lamps that shine down from where the street lamps hang. */
export function addStreetLamps(scene: Object3D, heads: readonly Vector3[]): readonly SpotLight[] {
  return heads.map((head) => {
    const lamp = new SpotLight(colour, intensity, 60, 1.25, 0.9, 2);
    lamp.position.copy(head);
    lamp.target.position.set(head.x, 0, head.z);
    scene.add(lamp, lamp.target);
    return lamp;
  });
}

/** What moves is lit by the lamps that matter most: every further one costs time for each of its pixels. */
export const nearestHeads = (
  heads: readonly Vector3[],
  to: Vector3,
  count: number,
): readonly Vector3[] =>
  [...heads].sort((one, other) => one.distanceTo(to) - other.distanceTo(to)).slice(0, count);

export const switchLamps = (lamps: readonly SpotLight[], on: boolean): void => {
  for (const lamp of lamps) lamp.intensity = on ? intensity : 0;
};
