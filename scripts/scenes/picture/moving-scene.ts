import { AmbientLight, MathUtils, OrthographicCamera, Scene } from 'three';
import type {
  Camera,
  DirectionalLight,
  PerspectiveCamera,
  SpotLight,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { GroundPoint } from '../world/scene-description';
import type { WorldMoment } from '../world/world-moment';
import type { Performer } from './identity/identity-pass';
import { ContactShade } from './light/contact-shade';
import type { Fade } from './light/fade';
import { HeadLamps } from './light/head-lamps';
import type { LightLook } from './light/light-look';
import type { Sky } from './light/sky';
import { addStreetLamps, nearestHeads, switchLamps } from './light/street-lamps';
import { makeSun } from './light/sun';
import type { PictureParts, Surroundings } from './picture-parts';
import type { Plate } from './plate/plate';
import { PlateBackdrop } from './plate/plate-backdrop';
import { makeFog, type StillScene } from './plate/still-scene';
import { Stage } from './stage';

/** Around the middle of the picture; a car's shadow is finer than a house's. */
const shadowReachMetres = 70;
const shadowMapSize = 2048;
const shadowMetresPerPixel = (2 * shadowReachMetres) / shadowMapSize;
/** Light of street lamps that the road throws back on what stands on it. */
const bounced = 0.5;
const lampsOnActors = 5;

/** Sees nothing: for a drawing of shadows alone. */
const nowhere = new OrthographicCamera(-1, 1, 1, -1, 0.1, 1);
nowhere.position.set(0, -1e5, 0);

/** All that is drawn anew for every moment, over the plate. */
export class MovingScene {
  readonly scene = new Scene();
  readonly stage: Stage;
  readonly #sun: DirectionalLight;
  readonly #lamps: readonly SpotLight[];
  readonly #bounced = new AmbientLight(0xffe0b8, 0);
  readonly #backdrop: PlateBackdrop;
  readonly #shade = new ContactShade();
  readonly #headLamps: HeadLamps | undefined;
  readonly #look: LightLook;
  readonly #surroundings: Surroundings;
  readonly #rows: number;

  constructor(
    buildBody: PictureParts['buildBody'],
    surroundings: Surroundings,
    look: LightLook,
    sky: Sky,
    still: StillScene,
    plate: Plate,
    middle: GroundPoint,
    lampsNear: Vector3,
    rows: number,
  ) {
    this.#rows = rows;
    this.#look = look;
    this.#surroundings = surroundings;
    this.#sun = makeSun(look, middle, shadowReachMetres, shadowMapSize);
    this.#sun.shadow.autoUpdate = false;
    // Drawn once a frame, while bodies move on: what is within a hand's breadth shades nothing.
    this.#sun.shadow.normalBias = 0.2;
    this.#backdrop = new PlateBackdrop(plate, this.#sun);
    this.stage = new Stage(buildBody, look.vehicleLamps);
    this.scene.add(this.#backdrop.mesh, this.stage.group, surroundings.changing);
    this.scene.add(this.#sun, this.#sun.target, this.#shade.object, this.#bounced);
    if (look.sun.intensity > 0) this.#addStillShadows(still.sun);
    const heads = nearestHeads(surroundings.lampHeads, lampsNear, lampsOnActors);
    this.#lamps = look.streetLamps ? addStreetLamps(this.scene, heads) : [];
    if (look.vehicleLamps) {
      this.#headLamps = new HeadLamps(plate.white);
      this.scene.add(...this.#headLamps.objects);
    }
    this.scene.environment = sky.environment;
    this.scene.fog = makeFog(look);
  }

  /** The second of two suns: see `shareShadowsOfTwoSuns`. */
  #addStillShadows(stillSun: DirectionalLight): void {
    const shade = stillSun.clone();
    shade.target = stillSun.target.clone();
    shade.intensity = 0;
    shade.shadow.autoUpdate = false;
    shade.shadow.needsUpdate = false;
    shade.shadow.map = stillSun.shadow.map;
    shade.shadow.matrix.copy(stillSun.shadow.matrix);
    shade.updateMatrixWorld();
    this.scene.add(shade, shade.target);
  }

  /**
   * The actors' shadows, once a frame: half of what a picture costs is triangles, and nobody sees that
   * the shadow of what moves is sharp.
   */
  drawShadows(renderer: WebGLRenderer, moment: WorldMoment): void {
    if (!this.#sun.castShadow) return;
    this.stage.pose(moment.actors);
    this.stage.detailFrom(this.#sun.position, () => shadowMetresPerPixel);
    this.#sun.shadow.needsUpdate = true;
    renderer.setRenderTarget(null);
    this.drawWithoutPlate(renderer, nowhere);
  }

  /** Over what the target holds already. */
  drawWithoutPlate(renderer: WebGLRenderer, camera: Camera): void {
    this.#backdrop.mesh.visible = false;
    renderer.render(this.scene, camera);
    this.#backdrop.mesh.visible = true;
  }

  /** Everybody at a moment, as the identity pass draws them. */
  performers(moment: WorldMoment, camera: PerspectiveCamera): readonly Performer[] {
    this.stage.pose(moment.actors);
    return this.stage.performers(camera.position, this.#metresPerPixel(camera));
  }

  #metresPerPixel(camera: PerspectiveCamera): (distance: number) => number {
    const perMetre = (2 * Math.tan(MathUtils.degToRad(camera.fov / 2))) / this.#rows;
    return (distance) => distance * perMetre;
  }

  show(
    moment: WorldMoment,
    camera: PerspectiveCamera,
    plate: Plate,
    tile: number,
    fade: Fade,
  ): void {
    this.stage.pose(moment.actors);
    this.stage.detailFrom(camera.position, this.#metresPerPixel(camera));
    this.#surroundings.showSignals(moment.signals);
    this.#backdrop.show(plate, tile, fade.sun);
    this.#shade.show(moment.actors);
    this.#sun.intensity = this.#look.sun.intensity * fade.sun;
    this.scene.environmentIntensity = this.#look.skyLight;
    switchLamps(this.#lamps, moment.isLightOn);
    this.#bounced.intensity = this.#look.streetLamps && moment.isLightOn ? bounced : 0;
    this.#headLamps?.show(moment.actors, camera, this.#look.streetLamps ? 1 : 0);
  }

  dispose(): void {
    this.stage.dispose();
    this.#backdrop.dispose();
    this.#shade.dispose();
    this.#headLamps?.dispose();
    this.#sun.dispose();
  }
}
