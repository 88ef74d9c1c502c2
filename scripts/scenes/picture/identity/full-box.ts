import { Matrix4, type PerspectiveCamera } from 'three';
import type { PixelBox } from '../../world/seen-actor';
import { extremePoints } from './extreme-points';
import type { Performer } from './identity-pass';

/**
 * A box in pixels around meshes, also outside of the picture. What lies behind the camera is left out;
 * undefined: all of it does. The meshes' world matrices have to be up to date.
 */
export function fullBox(
  { meshes, full }: Pick<Performer, 'meshes' | 'full'>,
  camera: PerspectiveCamera,
  width: number,
  height: number,
): PixelBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const toView = new Matrix4();
  const toClip = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  for (const [each, mesh] of meshes.entries()) {
    const points = extremePoints(full[each]!);
    const m = toView.multiplyMatrices(toClip, mesh.matrixWorld).elements;
    for (let index = 0; index < points.length; index += 3) {
      const [px, py, pz] = [points[index]!, points[index + 1]!, points[index + 2]!];
      const w = m[3]! * px + m[7]! * py + m[11]! * pz + m[15]!;
      if (w < camera.near) continue;
      const x = (((m[0]! * px + m[4]! * py + m[8]! * pz + m[12]!) / w + 1) / 2) * width;
      const y = ((1 - (m[1]! * px + m[5]! * py + m[9]! * pz + m[13]!) / w) / 2) * height;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left < right ? [left, top, right, bottom] : undefined;
}
