import type { SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { kerbPole, street, streetShapes, streetTraffic } from './parts/street';

/** Does it count cars, vans, lorries and buses both ways where nothing is in the way? */
export const day: SceneDescription = {
  name: 'day',
  title: 'A street by day, both ways',
  seed: 11,
  seconds: 48,
  picture: testPicture,
  camera: kerbPole,
  light: noon,
  road: street,
  traffic: streetTraffic(620, { desiredKmh: [40, 52], mix: townMix }),
  shapes: streetShapes(),
};
