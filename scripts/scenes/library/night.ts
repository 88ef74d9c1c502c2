import type { SceneDescription } from '../world/scene-description';
import { night as atNight } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { kerbPole, street, streetShapes, streetTraffic } from './parts/street';

/** What does a small detector still see between head lamps? */
export const night: SceneDescription = {
  name: 'night',
  title: 'A lit street at night, head lamps on',
  seed: 14,
  seconds: 24,
  picture: testPicture,
  camera: kerbPole,
  light: atNight,
  road: street,
  traffic: streetTraffic(620, { desiredKmh: [40, 50], mix: townMix }),
  shapes: streetShapes(),
};
