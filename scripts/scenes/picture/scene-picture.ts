import { PCFShadowMap, Vector3, WebGLRenderer } from 'three';
import type { PerspectiveCamera } from 'three';
import type { RoadMap } from '../world/road-map';
import type { SceneDescription } from '../world/scene-description';
import type { SeenActor } from '../world/seen-actor';
import type { Enactment, WorldMoment } from '../world/world-moment';
import { Development } from './exposure/development';
import { Shutter } from './exposure/shutter';
import { IdentityPass } from './identity/identity-pass';
import { fadeAt, type DarkSpan } from './light/fade';
import { lightLook, type LightLook } from './light/light-look';
import { makeSky, type Sky } from './light/sky';
import { shareShadowsOfTwoSuns, sunDirection } from './light/sun';
import { MovingScene } from './moving-scene';
import { makeCamera, pointCamera } from './picture-camera';
import type { PictureParts, Surroundings } from './picture-parts';
import { Plate } from './plate/plate';
import { StillScene } from './plate/still-scene';
import { momentsOfFrame } from './plate/sub-moments';
import { Rain } from './rain/rain';

/** Samples of a pixel of the plate, across and down: drawn once, or in every frame of a shaken camera. */
const plateSamples = { standing: 3, shaken: 2 };

/** Draws a scene: its frames as a camera would record them, and who is where in them. */
export class ScenePicture {
  readonly #renderer: WebGLRenderer;
  readonly #description: SceneDescription;
  readonly #enactment: Enactment;
  readonly #look: LightLook;
  readonly #sky: Sky;
  readonly #surroundings: Surroundings;
  readonly #still: StillScene;
  readonly #moving: MovingScene;
  readonly #plate: Plate;
  readonly #camera: PerspectiveCamera;
  readonly #shutter: Shutter;
  readonly #development: Development;
  readonly #identity: IdentityPass;
  readonly #rain: Rain | undefined;
  readonly #darkSpans: readonly DarkSpan[];
  #plateDrawnFor = '';
  #plateDrawings = 0;

  constructor(
    description: SceneDescription,
    road: RoadMap,
    enactment: Enactment,
    parts: PictureParts,
  ) {
    shareShadowsOfTwoSuns();
    const { width, height } = description.picture;
    this.#description = description;
    this.#enactment = enactment;
    this.#camera = makeCamera(description);
    this.#look = lightLook(description.light, description.camera);
    this.#renderer = new WebGLRenderer({ antialias: false, depth: false, stencil: false });
    this.#renderer.autoClear = false;
    this.#renderer.shadowMap.enabled = true;
    this.#renderer.shadowMap.type = PCFShadowMap;
    this.#sky = makeSky(this.#renderer, this.#look, sunDirection(this.#look));
    this.#surroundings = parts.buildSurroundings(description, road);
    const middle = description.camera.lookingAt;
    this.#still = new StillScene(this.#surroundings, this.#look, this.#sky, middle);
    this.#plate = new Plate(width, height);
    if (this.#look.wetness > 0) this.#rain = new Rain(width, height, this.#look.wetness);
    this.#drawPlate(enactment.momentAt(0));
    this.#moving = new MovingScene(
      parts.buildBody,
      this.#surroundings,
      this.#look,
      this.#sky,
      this.#still,
      this.#plate,
      middle,
      new Vector3(middle[0], 0, -middle[1]),
      height,
    );
    if (this.#rain) this.#moving.scene.add(...this.#rain.objects);
    this.#shutter = new Shutter(width, height);
    this.#development = new Development(width, height);
    this.#identity = new IdentityPass(width, height);
    this.#darkSpans = this.#look.streetLamps
      ? []
      : (description.happenings ?? []).filter((each) => each.kind === 'light-switched-off');
  }

  /**
   * @returns red, green, blue, opaque of each pixel, from the upper left row by row
   * @throws Error when the graphics context was lost: what is drawn after that is black
   */
  frame(frame: number): Uint8Array {
    const { framesPerSecond, shutter = this.#look.shutter } = this.#description.picture;
    const seed = (this.#description.seed * 7919 + frame) % 65536;
    const fade = fadeAt(frame / framesPerSecond, this.#darkSpans);
    this.#moving.drawShadows(this.#renderer, this.#point(frame));
    for (const [index, seconds] of momentsOfFrame(frame, framesPerSecond, shutter).entries()) {
      const moment = this.#enactment.momentAt(seconds);
      this.#moving.show(moment, this.#camera, this.#plate, index, fade);
      this.#rain?.show(this.#plate, index);
      if (index === 0)
        this.#rain?.drawFrame(
          this.#renderer,
          this.#moving,
          this.#camera,
          shutter / framesPerSecond,
          seed,
        );
      this.#shutter.take(this.#renderer, this.#moving.scene, this.#camera, index);
    }
    const pixels = this.#development.develop(this.#renderer, this.#shutter.pictures, {
      exposure: this.#look.exposure * fade.exposure,
      grain: this.#look.grain,
      seed,
    });
    if (this.#renderer.getContext().isContextLost())
      throw new Error('The graphics context was lost.');
    return pixels;
  }

  /** Everybody who is in the picture at the frame's own time, at least in part. */
  seen(frame: number): readonly SeenActor[] {
    const moment = this.#point(frame);
    return this.#identity.see(
      this.#renderer,
      this.#camera,
      this.#plate.depth,
      this.#moving.performers(moment, this.#camera),
    );
  }

  /** A camera that shakes is held for the time of its open shutter: its plate is drawn once a frame. */
  #point(frame: number): WorldMoment {
    const moment = this.#enactment.momentAt(frame / this.#description.picture.framesPerSecond);
    pointCamera(this.#camera, this.#description.camera, moment.cameraTurn);
    this.#drawPlate(moment);
    return moment;
  }

  #drawPlate({ cameraTurn, isLightOn }: WorldMoment): void {
    const isLampLit = isLightOn && this.#look.streetLamps;
    const wanted = JSON.stringify([cameraTurn, isLampLit]);
    if (wanted === this.#plateDrawnFor) return;
    this.#plateDrawnFor = wanted;
    this.#plateDrawings += 1;
    this.#still.lightLamps(isLampLit);
    this.#still.centreSky(this.#camera.position);
    this.#plate.draw(
      this.#renderer,
      this.#still.scene,
      this.#camera,
      this.#still,
      this.#isShaking() ? plateSamples.shaken : plateSamples.standing,
      [
        'full',
        ...(this.#look.sun.intensity > 0 ? (['withoutSun'] as const) : []),
        ...(this.#look.vehicleLamps ? (['white'] as const) : []),
      ],
    );
    this.#rain?.drawStill(this.#renderer, this.#still, this.#camera);
  }

  /** After a few poses it is not the first one any more, nor one that stays. */
  #isShaking(): boolean {
    return this.#plateDrawings > 3;
  }

  dispose(): void {
    this.#moving.dispose();
    this.#plate.dispose();
    this.#shutter.dispose();
    this.#development.dispose();
    this.#identity.dispose();
    this.#rain?.dispose();
    this.#sky.dispose();
    this.#surroundings.dispose();
    this.#renderer.dispose();
  }
}
