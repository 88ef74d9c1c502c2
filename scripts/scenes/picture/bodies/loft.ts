import { BufferGeometry, Float32BufferAttribute } from 'three';
import { toCreasedNormals } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Surface } from '../materials/palette';
import type { Place } from './shape';

/** The right half of a cross-section, from its bottom to its top; mirrored to the left. */
export type Ring = readonly Place[];

/** Edges sharper than this stay edges. */
const creaseRadians = 0.7;

const tooThinSquareMetres = 1e-7;

function isFlat([a, b, c]: readonly [Place, Place, Place]): boolean {
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
  const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
  const across = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  return Math.hypot(...across) < tooThinSquareMetres;
}

function mirrored(ring: Ring): Place[] {
  const left = [...ring].reverse().map(([x, y, z]): Place => [x, y, -z]);
  const closes = ring.at(-1)?.[2] === 0;
  return [...ring, ...(closes ? left.slice(1) : left)];
}

/**
 * A skin over cross-sections from the front to the rear, all with the same number of points.
 * @param surfaceAt of the cell behind that ring and above that point, the same on both sides
 */
export function loft(
  rings: readonly Ring[],
  surfaceAt: (ring: number, point: number) => Surface | undefined,
): { surface: Surface; geometry: BufferGeometry }[] {
  const full = rings.map(mirrored);
  const pieces = new Map<Surface, number[]>();
  for (let i = 0; i + 1 < full.length; i++) {
    const front = full[i]!;
    const rear = full[i + 1]!;
    const cells = front.length - 1;
    for (let j = 0; j < cells; j++) {
      const surface = surfaceAt(i, Math.min(j, cells - 1 - j));
      if (!surface) continue;
      const [a, b, c, d] = [front[j]!, front[j + 1]!, rear[j + 1]!, rear[j]!];
      const positions = pieces.get(surface) ?? [];
      pieces.set(surface, positions);
      for (const triangle of [[a, b, c] as const, [a, c, d] as const]) {
        if (!isFlat(triangle)) positions.push(...triangle.flat());
      }
    }
  }
  return [...pieces]
    .filter(([, positions]) => positions.length > 0)
    .map(([surface, positions]) => {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
      return { surface, geometry: toCreasedNormals(geometry, creaseRadians) };
    });
}
