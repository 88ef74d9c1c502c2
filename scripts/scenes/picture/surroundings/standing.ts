import { type BufferGeometry, type Material, Matrix4, Mesh } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { GroundPoint } from '../../world/scene-description';

/** Where a thing that was built around its own origin stands: its x axis points along `heading`. */
export function standingAt([x, y]: GroundPoint, heading: number, scale = 1): Matrix4 {
  return new Matrix4()
    .makeTranslation(x, 0, -y)
    .multiply(new Matrix4().makeRotationY(heading))
    .multiply(new Matrix4().makeScale(scale, scale, scale));
}

/** Collects geometry by material: what stands still needs few meshes. */
export class Standing {
  private readonly parts = new Map<Material, BufferGeometry[]>();

  /** Takes a copy. */
  add(material: Material, geometry: BufferGeometry, place: Matrix4): void {
    const flat = (geometry.index ? geometry.toNonIndexed() : geometry.clone()).applyMatrix4(place);
    const others = this.parts.get(material);
    if (others) others.push(flat);
    else this.parts.set(material, [flat]);
  }

  meshes(): Mesh[] {
    return [...this.parts].map(([material, geometries]) => {
      const mesh = new Mesh(mergeGeometries(geometries), material);
      mesh.castShadow = true;
      mesh.receiveShadow = true;
      return mesh;
    });
  }
}
