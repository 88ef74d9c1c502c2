import { TorusGeometry } from 'three';
import { surfaces } from '../materials/palette';
import { Shape } from './shape';

/** @param radius outer @param tyre radius of the tyre's own section */
export function spokedWheel(
  radius: number,
  tyre: number,
  spokes: number,
  spokeRadius: number,
): Shape {
  const shape = new Shape();
  shape.add(surfaces.tyre, new TorusGeometry(radius - tyre, tyre, 10, 36));
  shape.add(surfaces.narrowRim, new TorusGeometry(radius - tyre * 2.1, tyre * 0.4, 6, 32));
  shape.rod(
    surfaces.rim,
    [
      [0, 0, -0.05],
      [0, 0, 0.05],
    ],
    radius * 0.1,
    undefined,
    10,
  );
  for (let i = 0; i < spokes; i++) {
    const turn = (i / spokes) * 2 * Math.PI;
    const far = radius - tyre * 2;
    const end = [Math.cos(turn) * far, Math.sin(turn) * far, 0] as const;
    shape.rod(surfaces.rim, [[0, 0, i % 2 ? 0.03 : -0.03], end], spokeRadius, undefined, 4);
  }
  return shape;
}
