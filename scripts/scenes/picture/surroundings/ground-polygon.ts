import { type BufferGeometry, Shape, ShapeGeometry, Vector2 } from 'three';
import type { GroundPoint } from '../../world/scene-description';

/** A flat piece of ground that faces up; its texture coordinates are metres over `tileMetres`. */
export function groundPolygon(
  points: readonly GroundPoint[],
  heightMetres: number,
  tileMetres: number,
): BufferGeometry {
  const outline = new Shape(points.map(([x, y]) => new Vector2(x, y)));
  const geometry = new ShapeGeometry(outline);
  const uv = geometry.getAttribute('uv');
  const position = geometry.getAttribute('position');
  for (let i = 0; i < uv.count; i++) {
    uv.setXY(i, position.getX(i) / tileMetres, position.getY(i) / tileMetres);
  }
  return geometry.rotateX(-Math.PI / 2).translate(0, heightMetres, 0);
}
