import type { SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';
import { atNorthing, highPole, street, streetShapes, streetTraffic } from './parts/street';

/** Does density follow a queue that fills a zone, stands for half a minute and goes? */
export const queue: SceneDescription = {
  name: 'queue',
  title: 'A queue at a light that stands for half a minute',
  seed: 13,
  seconds: 60,
  picture: testPicture,
  camera: highPole,
  light: noon,
  road: street,
  signals: {
    groups: [
      {
        id: 'away',
        stops: ['away-1', 'away-2'].map((lane) => ({ lane, atMetres: atNorthing(lane, 48) })),
      },
    ],
    phases: [
      { green: [], seconds: 48 },
      { green: ['away'], seconds: 60 },
    ],
    startSeconds: -14,
    amberSeconds: 3,
    allRedSeconds: 1,
  },
  traffic: streetTraffic(640, { desiredKmh: [40, 50], mix: townMix }),
  shapes: streetShapes(),
};
