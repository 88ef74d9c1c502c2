import { Scene, type Camera, type DirectionalLight, type SpotLight, type Vector3 } from 'three';
import type { GroundPoint } from '../world/scene-description';
import type { WorldMoment } from '../world/world-moment';
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
const shadowReachMetres = 55;
const shadowMapSize = 2048;
const lampsOnActors = 4;

/** All that is drawn anew for every moment, over the plate. */
export class MovingScene {
  readonly scene = new Scene();
  readonly stage: Stage;
  readonly #sun: DirectionalLight;
  readonly #lamps: readonly SpotLight[];
  readonly #backdrop: PlateBackdrop;
  readonly #shade = new ContactShade();
  readonly #headLamps: HeadLamps | undefined;
  readonly #look: LightLook;
  readonly #surroundings: Surroundings;

  constructor(
    buildBody: PictureParts['buildBody'],
    surroundings: Surroundings,
    look: LightLook,
    sky: Sky,
    still: StillScene,
    plate: Plate,
    middle: GroundPoint,
    lampsNear: Vector3,
  ) {
    this.#look = look;
    this.#surroundings = surroundings;
    this.#sun = makeSun(look, middle, shadowReachMetres, shadowMapSize);
    this.#backdrop = new PlateBackdrop(plate, this.#sun);
    this.stage = new Stage(buildBody, look.vehicleLamps);
    this.scene.add(this.#backdrop.mesh, this.stage.group, surroundings.changing);
    this.scene.add(this.#sun, this.#sun.target, this.#shade.object);
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

  show(moment: WorldMoment, camera: Camera, plate: Plate, tile: number, fade: Fade): void {
    this.stage.pose(moment.actors);
    this.#surroundings.showSignals(moment.signals);
    this.#backdrop.show(plate, tile, fade.sun);
    this.#shade.show(moment.actors);
    this.#sun.intensity = this.#look.sun.intensity * fade.sun;
    this.scene.environmentIntensity = this.#look.skyLight;
    switchLamps(this.#lamps, moment.isLightOn);
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
