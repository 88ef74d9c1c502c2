import {
  AlwaysDepth,
  DepthTexture,
  HalfFloatType,
  LinearFilter,
  PerspectiveCamera,
  UnsignedIntType,
  WebGLRenderTarget,
} from 'three';
import type { WebGLRenderer } from 'three';
import type { MovingScene } from '../moving-scene';
import { FullScreenPass } from '../plate/full-screen';
import type { StillScene } from '../plate/still-scene';
import { mirrorInGround } from './mirrored-camera';

/** What the still scene mirrors, under the bodies. */
const stillShader = /* glsl */ `
  varying vec2 at;
  uniform sampler2D colours;
  uniform highp sampler2D depths;
  void main() {
    gl_FragColor = texture2D(colours, at);
    gl_FragDepth = texture2D(depths, at).r;
  }`;

/** Wet asphalt is rough: what it mirrors is drawn out towards the eye, far lamps to long streaks. */
const smearShader = /* glsl */ `
  varying vec2 at;
  uniform sampler2D sharp;
  void main() {
    float reach = 0.002 + 0.01 * (1.0 - at.y);
    vec3 sum = vec3(0.0);
    float weights = 0.0;
    for (int tap = -12; tap <= 12; tap++) {
      float away = float(tap) / 3.0;
      float weight = 1.0 / (1.0 + away * away);
      vec2 from = vec2(1.0 - at.x, at.y + sign(away) * away * away * reach);
      sum += weight * min(texture2D(sharp, from).rgb, vec3(8.0));
      weights += weight;
    }
    gl_FragColor = vec4(sum / weights, 1.0);
  }`;

/** The picture that a wet road mirrors, in half the picture's size, in linear light. */
export class RoadMirror {
  readonly #still: WebGLRenderTarget;
  readonly #sharp: WebGLRenderTarget;
  readonly #smeared: WebGLRenderTarget;
  readonly #camera = new PerspectiveCamera();
  readonly #backdrop: FullScreenPass;
  readonly #smear: FullScreenPass;

  constructor(width: number, height: number) {
    const target = (hasDepth: boolean) => {
      const size = [Math.ceil(width / 2), Math.ceil(height / 2)] as const;
      const made = new WebGLRenderTarget(...size, { type: HalfFloatType, minFilter: LinearFilter });
      if (hasDepth) made.depthTexture = new DepthTexture(...size, UnsignedIntType);
      return made;
    };
    this.#still = target(true);
    this.#sharp = target(true);
    this.#smeared = target(false);
    this.#backdrop = new FullScreenPass({
      uniforms: {
        colours: { value: this.#still.texture },
        depths: { value: this.#still.depthTexture },
      },
      depthTest: true,
      depthFunc: AlwaysDepth,
      depthWrite: true,
      fragmentShader: stillShader,
    });
    this.#smear = new FullScreenPass({
      uniforms: { sharp: { value: this.#sharp.texture } },
      fragmentShader: smearShader,
    });
  }

  get picture() {
    return this.#smeared.texture;
  }

  /** Once for a camera's pose: the ground itself is not seen from below. */
  drawStill(renderer: WebGLRenderer, still: StillScene, camera: PerspectiveCamera): void {
    mirrorInGround(this.#camera, camera);
    still.centreSky(this.#camera.position);
    renderer.setRenderTarget(this.#still);
    renderer.clear();
    renderer.render(still.scene, this.#camera);
    still.centreSky(camera.position);
  }

  /** Everybody as they stand on the stage. */
  draw(renderer: WebGLRenderer, moving: MovingScene): void {
    this.#backdrop.draw(renderer, this.#sharp);
    moving.drawWithoutPlate(renderer, this.#camera);
    this.#smear.draw(renderer, this.#smeared);
  }

  dispose(): void {
    for (const each of [this.#still, this.#sharp, this.#smeared, this.#backdrop, this.#smear])
      each.dispose();
  }
}
