import {
  BufferAttribute,
  BufferGeometry,
  DynamicDrawUsage,
  Mesh,
  ShaderMaterial,
  type Vector3,
  type ShaderMaterialParameters,
} from 'three';

/** More than ever are near a camera at once. */
const most = 256;

export interface Quad {
  /** Lower left, lower right, upper left, upper right: of `local`'s -1, -1 to 1, 1. */
  readonly corners: readonly [Vector3, Vector3, Vector3, Vector3];
  /** What the shader knows about this one. */
  readonly about: readonly [number, number, number, number];
}

/** Many flat things of one kind, such as pools of light: one mesh, filled anew for every moment. */
export class Quads {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  readonly #position = new BufferAttribute(new Float32Array(most * 12), 3);
  readonly #about = new BufferAttribute(new Float32Array(most * 16), 4);

  /** @param parameters the fragment shader knows `local`, `about` and `clip`, its place in clip space */
  constructor(parameters: ShaderMaterialParameters) {
    const geometry = new BufferGeometry();
    const local = new Float32Array(most * 8);
    const index = new Uint16Array(most * 6);
    for (let quad = 0; quad < most; quad++) {
      local.set([-1, -1, 1, -1, -1, 1, 1, 1], quad * 8);
      index.set(
        [0, 1, 2, 2, 1, 3].map((corner) => quad * 4 + corner),
        quad * 6,
      );
    }
    this.#position.setUsage(DynamicDrawUsage);
    this.#about.setUsage(DynamicDrawUsage);
    geometry.setAttribute('position', this.#position);
    geometry.setAttribute('about', this.#about);
    geometry.setAttribute('local', new BufferAttribute(local, 2));
    geometry.setIndex(new BufferAttribute(index, 1));
    const material = new ShaderMaterial({
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      vertexShader: /* glsl */ `
        attribute vec2 local;
        attribute vec4 about;
        varying vec2 vLocal;
        varying vec4 vAbout, clip;
        void main() {
          vLocal = local;
          vAbout = about;
          clip = projectionMatrix * viewMatrix * vec4(position, 1.0);
          gl_Position = clip;
        }`,
      ...parameters,
      fragmentShader: `varying vec2 vLocal; varying vec4 vAbout, clip; ${parameters.fragmentShader ?? ''}`,
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
  }

  fill(quads: readonly Quad[]): void {
    const shown = quads.slice(0, most);
    shown.forEach(({ corners, about }, quad) => {
      corners.forEach(({ x, y, z }, corner) => {
        this.#position.setXYZ(quad * 4 + corner, x, y, z);
        this.#about.setXYZW(quad * 4 + corner, ...about);
      });
    });
    this.#position.needsUpdate = true;
    this.#about.needsUpdate = true;
    this.mesh.geometry.setDrawRange(0, shown.length * 6);
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
