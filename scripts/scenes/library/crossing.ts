import type { Approach, GroundPoint, SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';

const approaches: readonly Approach[] = ['south', 'west', 'north', 'east'];

/**
 * Across an arm where vehicles no longer wait, walked anticlockwise around the crossing: forward drives
 * out of it.
 */
const arms: Readonly<Record<Approach, readonly GroundPoint[]>> = {
  south: [
    [-5, -8.5],
    [5, -8.5],
  ],
  east: [
    [8.5, -5],
    [8.5, 5],
  ],
  north: [
    [5, 8.5],
    [-5, 8.5],
  ],
  west: [
    [-8.5, 5],
    [-8.5, -5],
  ],
};

/** Who turns where: are the twelve movements of a junction told apart? */
export const crossing: SceneDescription = {
  name: 'crossing',
  title: 'A crossing with turns, two approaches at a time',
  seed: 18,
  seconds: 44,
  warmUpSeconds: 90,
  picture: testPicture,
  // Higher than on the street: between a stop line and the line behind it there has to be room for the
  // distance that counting wants, also at the far arms.
  camera: {
    at: [18, -19],
    heightMetres: 9,
    lookingAt: [0.5, -1],
    verticalFieldOfViewDegrees: 41,
  },
  light: noon,
  road: { kind: 'crossing', lanesIn: 1, lanesOut: 1, laneWidthMetres: 3.5, armMetres: 90 },
  signals: {
    groups: approaches.map((approach) => ({
      id: approach,
      stops: [{ lane: `${approach}-in-1` }],
    })),
    phases: [
      { green: ['north', 'south'], seconds: 12 },
      { green: ['east', 'west'], seconds: 12 },
    ],
    startSeconds: -3,
    amberSeconds: 3,
    allRedSeconds: 1,
  },
  traffic: approaches.map((approach) => ({
    lane: `${approach}-in-1`,
    vehiclesPerHour: 640,
    desiredKmh: [32, 42] as const,
    mix: townMix,
    turns: { left: 0.25, straight: 0.45, right: 0.3 },
  })),
  shapes: {
    lines: approaches.map((approach) => ({
      id: approach,
      name: `${approach[0]!.toUpperCase()}${approach.slice(1)} arm`,
      points: arms[approach],
    })),
    zones: [
      {
        id: 'middle',
        name: 'Middle',
        points: [
          [-5, -5],
          [5, -5],
          [5, 5],
          [-5, 5],
        ],
      },
    ],
    flows: approaches.flatMap((from) =>
      approaches
        .filter((to) => to !== from)
        .map((to) => ({ id: `${from}-${to}`, name: `From ${from} to ${to}`, from, to })),
    ),
    calibration: [
      [-11, -3.5],
      [11, -3.5],
      [11, 3.5],
      [-11, 3.5],
      [3.5, 11],
      [-3.5, -11],
    ],
  },
};
