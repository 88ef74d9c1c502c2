import type { SceneDescription } from '../world/scene-description';
import { evening } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { kerbPole, street, streetShapes, streetTraffic } from './parts/street';

/** Is a shadow that reaches into the next lane taken for a vehicle, or for covered ground? */
export const lowSun: SceneDescription = {
  name: 'low-sun',
  title: 'A low sun and long shadows',
  seed: 16,
  seconds: 24,
  picture: testPicture,
  camera: kerbPole,
  light: evening,
  road: street,
  traffic: streetTraffic(620, { desiredKmh: [40, 50], mix: townMix }),
  shapes: streetShapes(),
};
