import type { Object3D, PerspectiveCamera, WebGLRenderer } from 'three';
import type { MovingScene } from '../moving-scene';
import type { Plate } from '../plate/plate';
import type { StillScene } from '../plate/still-scene';
import { dropsMesh, fallingDrops } from './falling-drops';
import { RoadMirror } from './road-mirror';
import { WetGround } from './wet-ground';

/** What rain adds to a picture: a road that mirrors, and drops that fall. */
export class Rain {
  readonly #mirror: RoadMirror;
  readonly #ground: WetGround;
  readonly #drops = dropsMesh();

  constructor(width: number, height: number, wetness: number) {
    this.#mirror = new RoadMirror(width, height);
    this.#ground = new WetGround(this.#mirror.picture, wetness);
  }

  get objects(): readonly Object3D[] {
    return [this.#ground.mesh, this.#drops.mesh];
  }

  /** Once for a camera's pose. */
  drawStill(renderer: WebGLRenderer, still: StillScene, camera: PerspectiveCamera): void {
    this.#mirror.drawStill(renderer, still, camera);
  }

  /**
   * Once a frame, with everybody posed already: nothing on the stage is touched, so that the identity
   * pass, and with it the truth, stays as it is without rain.
   */
  drawFrame(
    renderer: WebGLRenderer,
    moving: MovingScene,
    camera: PerspectiveCamera,
    openSeconds: number,
    seed: number,
  ): void {
    for (const each of this.objects) each.visible = false;
    this.#mirror.draw(renderer, moving);
    for (const each of this.objects) each.visible = true;
    this.#drops.fill(fallingDrops(seed, camera, openSeconds));
  }

  show(plate: Plate, tile: number): void {
    this.#ground.show(plate, tile);
  }

  dispose(): void {
    this.#mirror.dispose();
    this.#ground.dispose();
    this.#drops.dispose();
  }
}
