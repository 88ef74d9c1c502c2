import type { SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { bicycleMix, livelyMix } from './parts/mixes';
import { demoPicture } from './parts/pictures';
import {
  atNorthing,
  kerbPole,
  streetCalibration,
  streetTraffic,
  streetWalkers,
  streetWithBicycles,
  streetZone,
} from './parts/street';

/** Behind it, vehicles queue between the camera and the light. */
const stopLine = 36;

/** What a newcomer sees first: every class, both ways, and a light that makes a queue and lets it go. */
export const demo: SceneDescription = {
  name: 'demo',
  title: 'A street in town with a light, both ways',
  seed: 4,
  seconds: 60,
  warmUpSeconds: 90,
  picture: demoPicture,
  camera: kerbPole,
  light: noon,
  road: streetWithBicycles,
  signals: {
    groups: [
      {
        id: 'away',
        stops: ['away-1', 'away-2'].map((lane) => ({ lane, atMetres: atNorthing(lane, stopLine) })),
      },
    ],
    // Green, a queue in the middle of the film, and green again until its end.
    phases: [
      { green: ['away'], seconds: 26 },
      { green: [], seconds: 16 },
    ],
    startSeconds: -12,
    amberSeconds: 3,
    allRedSeconds: 1,
  },
  traffic: [
    ...streetTraffic(560, { desiredKmh: [38, 50], mix: livelyMix }),
    { lane: 'bicycles', vehiclesPerHour: 400, desiredKmh: [14, 20], mix: bicycleMix },
  ],
  walkers: streetWalkers(160),
  shapes: {
    lines: [
      {
        id: 'towards',
        name: 'Into town',
        points: [
          [-9.3, 24],
          [0.7, 24],
        ],
      },
      {
        id: 'away',
        name: 'Out of town',
        points: [
          [7.5, 39],
          [0.9, 39],
        ],
      },
    ],
    zones: [
      { id: 'queue', name: 'Queue at the light', points: streetZone(0.1, 7, 16, stopLine) },
      { id: 'into-town', name: 'Into town', points: streetZone(-7, -0.1, 22, 48) },
      { id: 'cycle-lane', name: 'Cycle lane', points: streetZone(-9, -7.1, 24, 44) },
    ],
    flows: [{ id: 'through', name: 'Through the light', from: 'queue', to: 'away' }],
    calibration: streetCalibration,
  },
};
