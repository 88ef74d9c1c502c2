import {
  AlwaysDepth,
  DepthTexture,
  DoubleSide,
  NearestFilter,
  NoBlending,
  type Object3D,
  ShaderMaterial,
  UnsignedIntType,
  Vector2,
  WebGLRenderTarget,
} from 'three';
import type {
  BufferGeometry,
  Material,
  Mesh,
  PerspectiveCamera,
  Texture,
  WebGLRenderer,
} from 'three';
import type { PixelBox, SeenActor } from '../../world/seen-actor';
import { FullScreenPass } from '../plate/full-screen';
import { cropSheet } from './crop-sheet';
import { fullBox } from './full-box';
import { visiblePixels } from './visible-pixels';

/** Somebody on the stage, with the meshes that are drawn of it. */
export interface Performer {
  readonly id: number;
  readonly group: Object3D;
  /** What is drawn of it. */
  readonly drawn: readonly Mesh[];
  /** All its parts, and each with all its points: a mesh may be drawn with fewer. */
  readonly meshes: readonly Mesh[];
  readonly full: readonly BufferGeometry[];
}

const sheetSize = 1024;

const flatMaterial = (index: number): ShaderMaterial =>
  new ShaderMaterial({
    side: DoubleSide,
    blending: NoBlending,
    toneMapped: false,
    uniforms: { code: { value: new Vector2((index + 1) % 256, Math.floor((index + 1) / 256)) } },
    vertexShader: /* glsl */ `
      void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`,
    fragmentShader: /* glsl */ `
      uniform vec2 code;
      void main() { gl_FragColor = vec4(code / 255.0, 0.0, 1.0); }`,
  });

const target = (width: number, height: number): WebGLRenderTarget => {
  const made = new WebGLRenderTarget(width, height, {
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  made.depthTexture = new DepthTexture(width, height, UnsignedIntType);
  return made;
};

const isInside = ([x1, y1, x2, y2]: PixelBox, width: number, height: number): boolean =>
  x1 < width && x2 > 0 && y1 < height && y2 > 0;

/**
 * Who is seen where: every performer in a flat colour over the depths of the plate, and once more alone
 * on a sheet, so that its visible pixels can be set against those it would have.
 */
export class IdentityPass {
  readonly #width: number;
  readonly #height: number;
  readonly #picture: WebGLRenderTarget;
  readonly #sheet = target(sheetSize, sheetSize);
  readonly #materials: ShaderMaterial[] = [];
  readonly #backdrop = new FullScreenPass({
    uniforms: { depths: { value: null } },
    depthTest: true,
    depthFunc: AlwaysDepth,
    depthWrite: true,
    fragmentShader: /* glsl */ `
      uniform highp sampler2D depths;
      varying vec2 at;
      void main() {
        gl_FragColor = vec4(0.0);
        gl_FragDepth = texture2D(depths, at).r;
      }`,
  });

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#picture = target(width, height);
  }

  /** @param depth of the plate, through the middle of each pixel */
  see(
    renderer: WebGLRenderer,
    camera: PerspectiveCamera,
    depth: Texture,
    performers: readonly Performer[],
  ): SeenActor[] {
    const [width, height] = [this.#width, this.#height];
    const near = performers.flatMap((performer) => {
      performer.group.updateMatrixWorld(true);
      const box = fullBox(performer, camera, width, height);
      return box && isInside(box, width, height) ? [{ ...performer, box }] : [];
    });
    this.#backdrop.set('depths', depth);
    this.#backdrop.draw(renderer, this.#picture);
    const worn = near.map(({ drawn }, index) => this.#dress(drawn, index));
    for (const { group } of near) renderer.render(group, camera);
    const seen = this.#read(renderer, this.#picture, width, height);
    const alone = this.#countAlone(renderer, camera, near);
    near.forEach(({ drawn }, index) =>
      drawn.forEach((mesh, each) => (mesh.material = worn[index]![each]!)),
    );
    return near.map(({ id, box }, index) => {
      const pixels = seen.get(index);
      const visibleShare = pixels ? Math.min(1, pixels.count / Math.max(1, alone[index]!)) : 0;
      return { id, full: box, ...(pixels ? { visible: pixels.box } : {}), visibleShare };
    });
  }

  #dress(meshes: readonly Mesh[], index: number): (Material | Material[])[] {
    const material = (this.#materials[index] ??= flatMaterial(index));
    return meshes.map((mesh) => {
      const worn = mesh.material;
      mesh.material = material;
      return worn;
    });
  }

  #read(renderer: WebGLRenderer, from: WebGLRenderTarget, width: number, height: number) {
    const pixels = new Uint8Array(width * height * 4);
    renderer.readRenderTargetPixels(from, 0, 0, width, height, pixels);
    return visiblePixels(pixels, width, height);
  }

  /** Pixels each would have in an endless picture with nothing in front of it. */
  #countAlone(
    renderer: WebGLRenderer,
    camera: PerspectiveCamera,
    near: readonly (Performer & { readonly box: PixelBox })[],
  ): number[] {
    const counts: number[] = near.map(() => 0);
    // Rarely a sheet does not hold all; then there is a second one.
    for (let left = near.map((_, index) => index); left.length > 0;) {
      const crops = cropSheet(
        left.map((index) => near[index]!.box),
        sheetSize,
      );
      const drawn = new Map<number, number>();
      this.#sheet.viewport.set(0, 0, sheetSize, sheetSize);
      this.#sheet.scissorTest = false;
      renderer.setRenderTarget(this.#sheet);
      renderer.clear();
      crops.forEach((crop, place) => {
        if (!crop) return;
        const { x, y, width, height, fromX, fromY, step } = crop;
        const [fullWidth, fullHeight] = [this.#width / step, this.#height / step];
        camera.setViewOffset(fullWidth, fullHeight, fromX / step, fromY / step, width, height);
        this.#sheet.viewport.set(x, y, width, height);
        this.#sheet.scissor.set(x, y, width, height);
        this.#sheet.scissorTest = true;
        renderer.setRenderTarget(this.#sheet);
        renderer.render(near[left[place]!]!.group, camera);
        drawn.set(left[place]!, step * step);
      });
      camera.clearViewOffset();
      const used = Math.max(1, ...crops.map((crop) => (crop ? crop.y + crop.height : 0)));
      const seen = this.#read(renderer, this.#sheet, sheetSize, used);
      for (const [index, area] of drawn) counts[index] = (seen.get(index)?.count ?? 0) * area;
      if (drawn.size === 0) break;
      left = left.filter((index) => !drawn.has(index));
    }
    return counts;
  }

  dispose(): void {
    this.#picture.dispose();
    this.#sheet.dispose();
    this.#backdrop.dispose();
    for (const material of this.#materials) material.dispose();
  }
}
