import {
  DepthTexture,
  HalfFloatType,
  NearestFilter,
  UnsignedIntType,
  WebGLRenderTarget,
} from 'three';
import type { PerspectiveCamera, Scene, Texture, WebGLRenderer } from 'three';
import { pixelOffsets, tileOf } from '../plate/sub-moments';

/** Takes the pictures of one frame's sub-moments, side by side in one target, in linear light. */
export class Shutter {
  readonly #target: WebGLRenderTarget;
  readonly #width: number;
  readonly #height: number;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#target = new WebGLRenderTarget(width * 2, height * 2, {
      type: HalfFloatType,
      minFilter: NearestFilter,
      magFilter: NearestFilter,
      generateMipmaps: false,
    });
    this.#target.depthTexture = new DepthTexture(width * 2, height * 2, UnsignedIntType);
  }

  get pictures(): Texture {
    return this.#target.texture;
  }

  /** The scene has to cover all of the picture: nothing is cleared. */
  take(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, index: number): void {
    const [width, height] = [this.#width, this.#height];
    const [column, row] = tileOf(index);
    camera.setViewOffset(width, height, ...pixelOffsets[index]!, width, height);
    this.#target.viewport.set(column * width, row * height, width, height);
    this.#target.scissor.copy(this.#target.viewport);
    this.#target.scissorTest = true;
    renderer.setRenderTarget(this.#target);
    renderer.render(scene, camera);
    camera.clearViewOffset();
  }

  dispose(): void {
    this.#target.dispose();
  }
}
