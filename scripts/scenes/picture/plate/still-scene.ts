import { AmbientLight, Color, Fog, Scene } from 'three';
import type { DirectionalLight, Mesh, SpotLight, Vector3 } from 'three';
import type { LightLook } from '../light/light-look';
import type { Sky } from '../light/sky';
import { makeSun } from '../light/sun';
import { addStreetLamps, switchLamps } from '../light/street-lamps';
import type { Surroundings } from '../picture-parts';
import type { GroundPoint } from '../../world/scene-description';
import type { PlateLighting } from './plate';

/** So far the shadows of what stands still are drawn, around the middle of the picture. */
const shadowReachMetres = 75;
const shadowMapSize = 4096;

/** The scene that the plate is drawn from. */
export class StillScene implements PlateLighting {
  readonly scene = new Scene();
  readonly sun: DirectionalLight;
  readonly #lamps: readonly SpotLight[];
  readonly #white = new AmbientLight(0xffffff, 0);
  readonly #look: LightLook;
  readonly #dome: Mesh;
  readonly #surroundings: Surroundings;
  #lampsOn = false;

  constructor(surroundings: Surroundings, look: LightLook, sky: Sky, middle: GroundPoint) {
    this.#look = look;
    this.#dome = sky.dome;
    this.#surroundings = surroundings;
    this.sun = makeSun(look, middle, shadowReachMetres, shadowMapSize);
    this.sun.shadow.autoUpdate = false;
    this.sun.shadow.needsUpdate = true;
    const lamps = surroundings.lampHeads;
    this.#lamps = look.streetLamps ? addStreetLamps(this.scene, lamps) : [];
    this.scene.add(surroundings.still, sky.dome, this.sun, this.sun.target, this.#white);
    this.scene.environment = sky.environment;
    this.scene.fog = makeFog(look);
  }

  lightLamps(on: boolean): void {
    this.#lampsOn = on && this.#look.streetLamps;
    this.#surroundings.lightLamps(this.#lampsOn);
  }

  centreSky(camera: Vector3): void {
    this.#dome.position.copy(camera);
  }

  full(): void {
    this.#set(this.#look.sun.intensity, this.#look.skyLight, this.#lampsOn, 0);
  }

  withoutSun(): void {
    this.#set(0, this.#look.skyLight, this.#lampsOn, 0);
  }

  white(): void {
    this.#set(0, 0, false, Math.PI);
  }

  #set(sun: number, sky: number, lampsOn: boolean, white: number): void {
    this.sun.intensity = sun;
    this.scene.environmentIntensity = sky;
    switchLamps(this.#lamps, lampsOn);
    this.#white.intensity = white;
  }
}

export function makeFog({ haze }: LightLook): Fog {
  return new Fog(new Color(...haze.colour), haze.nearMetres, haze.farMetres);
}
