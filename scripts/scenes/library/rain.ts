import type { SceneDescription } from '../world/scene-description';
import { rain as inRain } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { kerbPole, street, streetShapes, streetTraffic } from './parts/street';

/** Do drops, spray and a road that mirrors cost counts? */
export const rain: SceneDescription = {
  name: 'rain',
  title: 'A wet street in the rain',
  seed: 15,
  seconds: 24,
  picture: testPicture,
  camera: kerbPole,
  light: inRain,
  road: street,
  traffic: streetTraffic(620, { desiredKmh: [38, 48], mix: townMix }),
  shapes: streetShapes(),
};
