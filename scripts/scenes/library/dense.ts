import type { SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { kerbPole, street, streetShapes, streetTraffic } from './parts/street';

/** What is lost where vehicles are five metres apart and hide each other? */
export const dense: SceneDescription = {
  name: 'dense',
  title: 'Dense traffic, both ways',
  seed: 12,
  seconds: 32,
  warmUpSeconds: 120,
  picture: testPicture,
  camera: kerbPole,
  light: noon,
  road: street,
  traffic: streetTraffic(1700, { desiredKmh: [22, 28], mix: townMix }),
  shapes: streetShapes(),
};
