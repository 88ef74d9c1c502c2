import type { SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { bicycleMix, carMix, twoWheelerMix } from './parts/mixes';
import { testPicture } from './parts/pictures';

/** Are bicycles and motorcycles counted where they are large and seen from the side? */
export const twoWheelers: SceneDescription = {
  name: 'two-wheelers',
  title: 'Bicycles and motorcycles from the side',
  seed: 19,
  seconds: 30,
  picture: testPicture,
  camera: {
    at: [13, 0],
    heightMetres: 4.5,
    lookingAt: [-1, 12],
    verticalFieldOfViewDegrees: 34,
  },
  light: noon,
  road: {
    kind: 'straight',
    lanes: [
      { id: 'towards', offsetMetres: -1.75, widthMetres: 3.5, direction: 'towards' },
      { id: 'away', offsetMetres: 1.75, widthMetres: 3.5, direction: 'away' },
      { id: 'bicycles', offsetMetres: 4.6, widthMetres: 2, direction: 'away', use: 'bicycles' },
    ],
    fromMetres: -60,
    toMetres: 110,
  },
  traffic: [
    { lane: 'bicycles', vehiclesPerHour: 900, desiredKmh: [13, 17], mix: bicycleMix },
    { lane: 'away', vehiclesPerHour: 500, desiredKmh: [22, 28], mix: twoWheelerMix },
    { lane: 'towards', vehiclesPerHour: 240, desiredKmh: [24, 30], mix: carMix },
  ],
  shapes: {
    lines: [
      {
        id: 'bicycles',
        name: 'Cycle lane',
        points: [
          [5.8, 12],
          [3.6, 12],
        ],
      },
      {
        id: 'away',
        name: 'Away',
        points: [
          [3.4, 13],
          [0.1, 13],
        ],
      },
      {
        id: 'towards',
        name: 'Towards',
        points: [
          [-3.5, 14],
          [-0.1, 14],
        ],
      },
    ],
    zones: [
      {
        id: 'cycle-lane',
        name: 'Cycle lane',
        points: [
          [3.6, 8.5],
          [5.6, 8.5],
          [5.6, 20],
          [3.6, 20],
        ],
      },
    ],
    calibration: [
      [5.6, 9],
      [3.5, 9],
      [5.6, 24],
      [-3.5, 24],
      [-3.5, 12],
    ],
  },
};
