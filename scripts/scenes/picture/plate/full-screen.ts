import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  Mesh,
  NoBlending,
  ShaderMaterial,
  type ShaderMaterialParameters,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';

const vertexShader = /* glsl */ `
  varying vec2 at;
  void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = vec4(position, 1.0);
  }`;

/** One triangle over the whole picture; its fragments know their place as `at`, 0..1 from the lower left. */
export function fullScreenMesh(
  parameters: ShaderMaterialParameters,
): Mesh<BufferGeometry, ShaderMaterial> {
  const geometry = new BufferGeometry();
  const corners = new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  const material = new ShaderMaterial({
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
    toneMapped: false,
    ...parameters,
    vertexShader,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
}

/** A step from textures to a target, such as a blur. */
export class FullScreenPass {
  readonly #camera = new Camera();
  readonly #mesh: ReturnType<typeof fullScreenMesh>;

  constructor(parameters: ShaderMaterialParameters) {
    this.#mesh = fullScreenMesh(parameters);
  }

  set(name: string, value: unknown): void {
    this.#mesh.material.uniforms[name]!.value = value;
  }

  draw(renderer: WebGLRenderer, target: WebGLRenderTarget): void {
    renderer.setRenderTarget(target);
    renderer.render(this.#mesh, this.#camera);
  }

  dispose(): void {
    this.#mesh.geometry.dispose();
    this.#mesh.material.dispose();
  }
}
