import { BufferAttribute, BufferGeometry, Color, Matrix4, Mesh, MeshStandardMaterial } from 'three';
import type { Group } from 'three';
import { detailFor } from './levels-of-detail';

/** From here on nobody sees a finish or a wheel turn, in metres to a pixel. */
export const wholeFromMetresPerPixel = 0.045;

const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.45, metalness: 0.1 });

/** A body's meshes as one, in its colours as it stands: every mesh less to draw is worth a hundred triangles. */
function mergedGeometry(group: Group, meshes: readonly Mesh[]): BufferGeometry {
  group.updateMatrixWorld(true);
  const toGroup = new Matrix4().copy(group.matrixWorld).invert();
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  for (const mesh of meshes) {
    const part = mesh.geometry.index ? mesh.geometry.toNonIndexed() : mesh.geometry.clone();
    part.applyMatrix4(new Matrix4().multiplyMatrices(toGroup, mesh.matrixWorld));
    const own = mesh.material as Partial<MeshStandardMaterial>;
    const base = own.color ?? new Color(1, 1, 1);
    const painted = own.vertexColors ? part.getAttribute('color') : undefined;
    const count = part.getAttribute('position').count;
    for (let at = 0; at < count; at++) {
      const from = part.getAttribute('position');
      const facing = part.getAttribute('normal');
      positions.push(from.getX(at), from.getY(at), from.getZ(at));
      normals.push(facing.getX(at), facing.getY(at), facing.getZ(at));
      colours.push(
        base.r * (painted?.getX(at) ?? 1),
        base.g * (painted?.getY(at) ?? 1),
        base.b * (painted?.getZ(at) ?? 1),
      );
    }
    part.dispose();
  }
  const merged = new BufferGeometry();
  const add = (name: string, values: number[]) =>
    merged.setAttribute(name, new BufferAttribute(new Float32Array(values), 3));
  add('position', positions);
  add('normal', normals);
  add('color', colours);
  return merged;
}

/** A body that is drawn at once: far away, as a caster of shadows, and as a flat colour. */
export class WholeBody {
  readonly mesh: Mesh;
  readonly #full: BufferGeometry;
  readonly #used = new Set<BufferGeometry>();

  constructor(group: Group, meshes: readonly Mesh[]) {
    this.#full = mergedGeometry(group, meshes);
    this.mesh = new Mesh(this.#full, material);
    this.mesh.castShadow = true;
    this.mesh.receiveShadow = true;
    this.mesh.visible = false;
    group.add(this.mesh);
  }

  /** @param tolerance metres that cannot be told apart */
  detail(tolerance: number): void {
    this.mesh.geometry = detailFor(this.#full, tolerance);
    this.#used.add(this.mesh.geometry);
  }

  dispose(): void {
    this.mesh.removeFromParent();
    for (const geometry of this.#used) geometry.dispose();
  }
}
