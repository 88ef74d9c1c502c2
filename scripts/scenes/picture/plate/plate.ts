import {
  DepthTexture,
  HalfFloatType,
  MeshBasicMaterial,
  NearestFilter,
  UnsignedIntType,
  WebGLRenderTarget,
  type PerspectiveCamera,
  type Scene,
  type Texture,
  type WebGLRenderer,
} from 'three';
import { FullScreenPass } from './full-screen';
import { pixelOffsets, tileOf } from './sub-moments';

/** Light of a still scene; set before it is drawn. */
export interface PlateLighting {
  /** Everything as it is. */
  full(): void;
  /** As where somebody stands in the sun. */
  withoutSun(): void;
  /** White light from everywhere: gives what a surface throws back, for the light of head lamps. */
  white(): void;
}

const nearest = { minFilter: NearestFilter, magFilter: NearestFilter, generateMipmaps: false };

/** Brighter light than this would make the mean of an edge's samples an edge again. */
const brightest = 6;

const mean = (samples: number) => ({
  uniforms: { large: { value: null } },
  fragmentShader: /* glsl */ `
    uniform sampler2D large;
    varying vec2 at;
    void main() {
      ivec2 corner = ivec2(gl_FragCoord.xy) * ${samples};
      vec3 sum = vec3(0.0);
      for (int y = 0; y < ${samples}; y++)
        for (int x = 0; x < ${samples}; x++)
          sum += min(texelFetch(large, corner + ivec2(x, y), 0).rgb, vec3(${brightest.toFixed(1)}));
      gl_FragColor = vec4(sum / ${(samples * samples).toFixed(1)}, 1.0);
    }`,
});

/**
 * What stands still, drawn once for a camera's pose and a light: its colours, sharp and smooth, and its
 * depths, so that what moves is drawn over it as if all were drawn.
 */
export class Plate {
  /** As seen through each of the pixel's offsets, side by side. */
  readonly depthTiles: Texture;
  /** As seen through the middle of each pixel. */
  readonly depth: Texture;
  readonly #width: number;
  readonly #height: number;
  readonly #colours: Record<'full' | 'withoutSun' | 'white', WebGLRenderTarget>;
  readonly #depthTiles: WebGLRenderTarget;
  readonly #depthMiddle: WebGLRenderTarget;
  readonly #depthOnly = new MeshBasicMaterial({ colorWrite: false });

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    const colour = () => new WebGLRenderTarget(width, height, { type: HalfFloatType, ...nearest });
    this.#colours = { full: colour(), withoutSun: colour(), white: colour() };
    const depth = (times: number) => {
      const target = new WebGLRenderTarget(width * times, height * times, nearest);
      const depths = new DepthTexture(width * times, height * times, UnsignedIntType);
      target.depthTexture = depths;
      return { target, depths };
    };
    ({ target: this.#depthTiles, depths: this.depthTiles } = depth(2));
    ({ target: this.#depthMiddle, depths: this.depth } = depth(1));
  }

  get full(): Texture {
    return this.#colours.full.texture;
  }

  get withoutSun(): Texture {
    return this.#colours.withoutSun.texture;
  }

  get white(): Texture {
    return this.#colours.white.texture;
  }

  /** @param samples of each pixel, across and down */
  draw(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: PerspectiveCamera,
    lighting: PlateLighting,
    samples: number,
    needed: readonly ('full' | 'withoutSun' | 'white')[],
  ): void {
    const [width, height] = [this.#width, this.#height];
    const large = new WebGLRenderTarget(width * samples, height * samples, {
      type: HalfFloatType,
      ...nearest,
    });
    const shrink = new FullScreenPass(mean(samples));
    for (const name of needed) {
      lighting[name]();
      renderer.setRenderTarget(large);
      renderer.clear();
      renderer.render(scene, camera);
      shrink.set('large', large.texture);
      shrink.draw(renderer, this.#colours[name]);
    }
    lighting.full();
    shrink.dispose();
    large.dispose();
    this.#drawDepths(renderer, scene, camera);
  }

  #drawDepths(renderer: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): void {
    const [width, height] = [this.#width, this.#height];
    const tiles = this.#depthTiles;
    scene.overrideMaterial = this.#depthOnly;
    tiles.viewport.set(0, 0, width * 2, height * 2);
    renderer.setRenderTarget(tiles);
    renderer.clear();
    for (const [index, [x, y]] of pixelOffsets.entries()) {
      const [column, row] = tileOf(index);
      tiles.viewport.set(column * width, row * height, width, height);
      camera.setViewOffset(width, height, x, y, width, height);
      renderer.setRenderTarget(tiles);
      renderer.render(scene, camera);
    }
    camera.clearViewOffset();
    renderer.setRenderTarget(this.#depthMiddle);
    renderer.clear();
    renderer.render(scene, camera);
    scene.overrideMaterial = null;
  }

  dispose(): void {
    for (const target of Object.values(this.#colours)) target.dispose();
    this.#depthTiles.dispose();
    this.#depthMiddle.dispose();
    this.#depthOnly.dispose();
  }
}
