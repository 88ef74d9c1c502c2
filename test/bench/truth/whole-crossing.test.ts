import { describe, expect, it } from 'vitest';
import type { ActorRow, SceneTruth } from '../../../scripts/scenes/world/scene-truth';
import { isWholeCrossing } from './whole-crossing';

/** A picture whose diagonal is 500 pixels, so that 10 have to be reached; a line at y = 150. */
const film = (bottoms: readonly number[]): SceneTruth => ({
  version: 1,
  scene: 'test',
  title: 'Test',
  seed: 1,
  light: 'day',
  picture: { width: 400, height: 300, framesPerSecond: 10, frames: bottoms.length },
  calibration: { homography: [], points: [] },
  lines: [
    {
      id: 'a',
      name: 'A',
      points: [
        [0.1, 0.5],
        [0.9, 0.5],
      ],
    },
  ],
  zones: [],
  flows: [],
  actors: [
    {
      id: 1,
      body: 'saloon',
      class: 'car',
      lengthMetres: 4.65,
      widthMetres: 1.82,
      rows: bottoms.map((y, frame): ActorRow => [
        frame,
        190,
        y - 20,
        210,
        y,
        190,
        y - 20,
        210,
        y,
        1,
        0,
        0,
        36,
      ]),
    },
  ],
  crossings: [],
  visits: [],
  flowsTaken: [],
  covered: [],
  signalChanges: [],
  happenings: [],
});

describe('isWholeCrossing', () => {
  it.each([
    ['from far above to far below', [120, 140, 160, 180], true],
    ['stands too near the line when the film begins', [142, 150, 160, 180], false],
    ['has not come far enough when it ends', [120, 140, 159], false],
    ['reaches the distance exactly', [140, 150, 160], true],
    ['goes the other way: not this crossing', [180, 160, 140, 120], false],
  ])('%s', (_, bottoms, whole) => {
    // Walked from left to right, what comes down the picture goes forward.
    const crossing = { line: 'a', actor: 1, direction: 'forward', seconds: 0.2, kmh: 36 } as const;
    expect(isWholeCrossing(film(bottoms), crossing)).toBe(whole);
  });
});
