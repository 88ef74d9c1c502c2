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
    at: [15, 0],
    heightMetres: 5,
    lookingAt: [-2, 9.5],
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
    { lane: 'bicycles', vehiclesPerHour: 1100, desiredKmh: [13, 17], mix: bicycleMix },
    { lane: 'away', vehiclesPerHour: 1000, desiredKmh: [22, 28], mix: twoWheelerMix },
    { lane: 'towards', vehiclesPerHour: 240, desiredKmh: [24, 30], mix: carMix },
  ],
  shapes: {
    lines: [
      {
        id: 'bicycles',
        name: 'Cycle lane',
        points: [
          [5.8, 8],
          [3.6, 8],
        ],
      },
      {
        id: 'away',
        name: 'Away',
        points: [
          [3.4, 9],
          [0.1, 9],
        ],
      },
      {
        id: 'towards',
        name: 'Towards',
        points: [
          [-3.5, 11],
          [-0.1, 11],
        ],
      },
    ],
    zones: [
      {
        id: 'cycle-lane',
        name: 'Cycle lane',
        points: [
          [3.6, 4],
          [5.6, 4],
          [5.6, 14],
          [3.6, 14],
        ],
      },
    ],
    calibration: [
      [5.6, 5],
      [5.6, 14],
      [-3.5, 20],
      [-3.5, 7],
      [3.6, 12],
    ],
  },
};
