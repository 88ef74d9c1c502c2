import {
  CustomBlending,
  Matrix4,
  OneFactor,
  OneMinusSrcAlphaFactor,
  Vector2,
  type Mesh,
  type ShaderMaterial,
  type Texture,
} from 'three';
import { fullScreenMesh } from '../plate/full-screen';
import type { Plate } from '../plate/plate';
import { tileOf } from '../plate/sub-moments';

/**
 * Where the plate's depth lies on the level of the road it mirrors, the more the flatter one looks at it
 * (Schlick's approximation for water) and less where the water has run off.
 */
const fragmentShader = /* glsl */ `
  varying vec2 at;
  uniform sampler2D mirrored;
  uniform highp sampler2D depths;
  uniform vec2 tile;
  uniform mat4 toWorld;
  uniform float wetness;

  float lattice(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453); }
  float noise(vec2 p) {
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(
      mix(lattice(i), lattice(i + vec2(1, 0)), f.x),
      mix(lattice(i + vec2(0, 1)), lattice(i + vec2(1, 1)), f.x), f.y);
  }
  void main() {
    float depth = texture2D(depths, (at + tile) * 0.5).r;
    vec4 from = toWorld * vec4(vec3(at, depth) * 2.0 - 1.0, 1.0);
    vec3 place = from.xyz / from.w;
    if (depth >= 1.0 || place.y < -0.03 || place.y > 0.04) discard;
    float steep = normalize(cameraPosition - place).y;
    float mirrors = 0.08 + 0.92 * pow(1.0 - steep, 4.0);
    float water = 0.7 * noise(place.xz * 0.45) + 0.3 * noise(place.xz * 1.7);
    float isRoad = 1.0 - smoothstep(0.01, 0.02, place.y);
    float share = wetness * mirrors * mix(0.55, 1.0, smoothstep(0.3, 0.7, water)) * mix(0.4, 1.0, isRoad);
    gl_FragColor = vec4(texture2D(mirrored, at).rgb * share, share);
  }`;

/** What the wet ground mirrors, over the plate and under everybody. */
export class WetGround {
  readonly mesh: Mesh<Mesh['geometry'], ShaderMaterial>;
  readonly #uniforms;

  /** @param wetness 0 dry .. 1 covered with water */
  constructor(mirrored: Texture, wetness: number) {
    this.#uniforms = {
      mirrored: { value: mirrored },
      depths: { value: null as Texture | null },
      tile: { value: new Vector2() },
      toWorld: { value: new Matrix4() },
      wetness: { value: wetness },
    };
    this.mesh = fullScreenMesh({
      uniforms: this.#uniforms,
      fragmentShader,
      blending: CustomBlending,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
    });
    this.mesh.renderOrder = -999;
    const { value: toWorld } = this.#uniforms.toWorld;
    this.mesh.onBeforeRender = (_renderer, _scene, camera) => {
      toWorld.multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
    };
  }

  show(plate: Plate, tileIndex: number): void {
    this.#uniforms.depths.value = plate.depthTiles;
    this.#uniforms.tile.value.set(...tileOf(tileIndex));
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
