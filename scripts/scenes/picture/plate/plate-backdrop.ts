import {
  AlwaysDepth,
  Matrix4,
  Vector2,
  type DirectionalLight,
  type Mesh,
  type Texture,
} from 'three';
import { fullScreenMesh } from './full-screen';
import type { Plate } from './plate';
import { tileOf } from './sub-moments';

/**
 * Where an actor keeps the sun from the plate, the plate without a sun shows; where the plate lies in a
 * shadow already the two are the same, so no shadow falls twice.
 */
const fragmentShader = /* glsl */ `
  varying vec2 at;
  uniform sampler2D full, withoutSun;
  uniform highp sampler2D depths;
  uniform vec2 tile;
  uniform float sunShare;
  uniform mat4 toShadow;
  #ifdef SHADOWS
    uniform highp sampler2DShadow shadowMap;
    uniform float texel;
  #endif
  void main() {
    float depth = texture2D(depths, (at + tile) * 0.5).r;
    vec3 colour = texture2D(full, at).rgb;
    #ifdef SHADOWS
      vec4 from = toShadow * vec4(vec3(at, depth) * 2.0 - 1.0, 1.0);
      vec3 place = from.xyz / from.w;
      place.z -= 0.0002;
      float lit = 1.0;
      if (depth < 1.0 && all(greaterThan(place.xy, vec2(0.0))) && all(lessThan(place.xy, vec2(1.0)))) {
        lit = 0.25 * (
          texture(shadowMap, place + vec3(-0.7, -0.3, 0.0) * texel) +
          texture(shadowMap, place + vec3(0.3, -0.7, 0.0) * texel) +
          texture(shadowMap, place + vec3(0.7, 0.3, 0.0) * texel) +
          texture(shadowMap, place + vec3(-0.3, 0.7, 0.0) * texel));
      }
      colour = mix(texture2D(withoutSun, at).rgb, colour, lit * sunShare);
    #endif
    gl_FragColor = vec4(colour, 1.0);
    gl_FragDepth = depth;
  }`;

/** The plate as the first thing of a scene of what moves: colours and depths, under the actors' shadows. */
export class PlateBackdrop {
  readonly mesh: Mesh;
  readonly #uniforms;

  /** @param sun of the moving scene; its shadow map is drawn before the backdrop is */
  constructor(plate: Plate, sun: DirectionalLight) {
    this.#uniforms = {
      full: { value: plate.full },
      withoutSun: { value: plate.withoutSun },
      depths: { value: plate.depthTiles },
      tile: { value: new Vector2() },
      sunShare: { value: 1 },
      toShadow: { value: new Matrix4() },
      shadowMap: { value: null as Texture | null },
      texel: { value: 1.5 / sun.shadow.mapSize.x },
    };
    this.mesh = fullScreenMesh({
      uniforms: this.#uniforms,
      fragmentShader,
      depthTest: true,
      depthFunc: AlwaysDepth,
      depthWrite: true,
      defines: sun.castShadow ? { SHADOWS: '' } : {},
    });
    this.mesh.renderOrder = -1000;
    const fromPicture = new Matrix4();
    this.mesh.onBeforeRender = (_renderer, _scene, camera) => {
      fromPicture.multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
      this.#uniforms.toShadow.value.multiplyMatrices(sun.shadow.matrix, fromPicture);
      this.#uniforms.shadowMap.value = sun.shadow.map?.depthTexture ?? null;
    };
  }

  /** @param sunShare of the sun that is not behind a cloud */
  show(plate: Plate, tileIndex: number, sunShare: number): void {
    this.#uniforms.full.value = plate.full;
    this.#uniforms.withoutSun.value = plate.withoutSun;
    this.#uniforms.depths.value = plate.depthTiles;
    this.#uniforms.tile.value.set(...tileOf(tileIndex));
    this.#uniforms.sunShare.value = sunShare;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    (this.mesh.material as { dispose(): void }).dispose();
  }
}
