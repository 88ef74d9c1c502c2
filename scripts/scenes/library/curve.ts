import type { GroundPoint, SceneDescription } from '../world/scene-description';
import { noon } from './parts/lights';
import { townMix } from './parts/mixes';
import { testPicture } from './parts/pictures';

const bendAtMetres = 16;
const radiusMetres = 60;

/** A point of the bend to the left: degrees into it, metres to the right of the axis. */
const inBend = (degrees: number, offsetMetres: number): GroundPoint => {
  const angle = (degrees * Math.PI) / 180;
  const radius = radiusMetres + offsetMetres;
  return [radius * Math.cos(angle) - radiusMetres, bendAtMetres + radius * Math.sin(angle)];
};

/** Do speeds and counts hold where nobody drives along an axis, and vehicles turn their sides? */
export const curve: SceneDescription = {
  name: 'curve',
  title: 'A bend to the left, both ways',
  seed: 17,
  seconds: 24,
  picture: testPicture,
  camera: {
    at: [9.5, -4],
    heightMetres: 6,
    lookingAt: [-3, 30],
    verticalFieldOfViewDegrees: 31,
  },
  light: noon,
  road: {
    kind: 'curve',
    lanes: [
      { id: 'towards', offsetMetres: -1.9, widthMetres: 3.8, direction: 'towards' },
      { id: 'away', offsetMetres: 1.9, widthMetres: 3.8, direction: 'away' },
    ],
    fromMetres: -90,
    bendAtMetres,
    radiusMetres: -radiusMetres,
    turnDegrees: 75,
    afterMetres: 60,
  },
  traffic: ['towards', 'away'].map((lane) => ({
    lane,
    vehiclesPerHour: 1000,
    desiredKmh: [34, 44] as const,
    mix: townMix,
  })),
  shapes: {
    lines: [{ id: 'bend', name: 'Bend', points: [inBend(14, 4), inBend(14, -4)] }],
    zones: [
      {
        id: 'bend-zone',
        name: 'Bend',
        points: [
          ...[3, 9, 15, 20].map((degrees) => inBend(degrees, 3.8)),
          ...[20, 15, 9, 3].map((degrees) => inBend(degrees, -3.8)),
        ],
      },
    ],
    calibration: [
      inBend(2, 3.8),
      inBend(8, -3.8),
      inBend(20, 3.8),
      inBend(20, -3.8),
      inBend(32, 3.8),
      inBend(32, -3.8),
    ],
  },
};
