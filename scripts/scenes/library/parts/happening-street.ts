import type { Happening, Light, SceneDescription } from '../../world/scene-description';
import { noon } from './lights';
import { townMix } from './mixes';
import { testPicture } from './pictures';
import { kerbPole, street, streetShapes, streetTraffic } from './street';

/** The street by day in light traffic, so that what happens is what is to be seen. */
export const happeningOn = (scene: {
  readonly name: string;
  readonly title: string;
  readonly seed: number;
  readonly seconds: number;
  readonly happening: Happening;
  readonly light?: Light;
  readonly vehiclesPerHour?: number;
}): SceneDescription => ({
  name: scene.name,
  title: scene.title,
  seed: scene.seed,
  seconds: scene.seconds,
  picture: testPicture,
  camera: kerbPole,
  light: scene.light ?? noon,
  road: street,
  traffic: streetTraffic(scene.vehiclesPerHour ?? 480, { desiredKmh: [38, 48], mix: townMix }),
  happenings: [scene.happening],
  shapes: streetShapes(),
});
