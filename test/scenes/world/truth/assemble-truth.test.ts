import { describe, expect, it } from 'vitest';
import type { SceneDescription } from '../../../../scripts/scenes/world/scene-description';
import type { SeenActor } from '../../../../scripts/scenes/world/seen-actor';
import { throughMatrix, type Matrix3 } from '../../../../scripts/scenes/world/projection';
import { assembleTruth } from '../../../../scripts/scenes/world/truth/assemble-truth';
import type { Actor, Enactment } from '../../../../scripts/scenes/world/world-moment';

const car: Actor = {
  id: 1,
  body: 'saloon',
  lookSeed: 1,
  at: [0, 0],
  headingRadians: Math.PI / 2,
  metresPerSecond: 10,
  travelledMetres: 0,
  isBraking: false,
};

/** A car that drives north at 10 m/s from y = 5, one that stands in the zone, and a lost box. */
const enactment: Enactment = {
  momentAt: (seconds) => ({
    seconds,
    actors: [
      { ...car, at: [2, 5 + 10 * seconds] },
      { ...car, id: 2, body: 'lorry', at: [-2, 25], metresPerSecond: 0 },
      { ...car, id: 3, body: 'cargo', at: [0, 22], metresPerSecond: 0 },
    ],
    signals: new Map([['all', 'red']]),
    cameraTurn: { panDegrees: 0, tiltDegrees: 0 },
    isLightOn: true,
  }),
  happenings: [
    { kind: 'lost-cargo', actors: [3], startSeconds: 0.5, endSeconds: 99 },
    { kind: 'wrong-way', actors: [9], startSeconds: 5, endSeconds: 6 },
  ],
  signalChanges: [
    { group: 'all', seconds: 1.25, colour: 'red-amber' },
    { group: 'all', seconds: 60, colour: 'green' },
  ],
};

const description: SceneDescription = {
  name: 'two-cars',
  title: 'Two cars',
  seed: 1,
  seconds: 2,
  picture: { width: 640, height: 360, framesPerSecond: 10 },
  camera: { at: [6, -10], heightMetres: 6, lookingAt: [0, 20], verticalFieldOfViewDegrees: 40 },
  light: { kind: 'day' },
  road: { kind: 'straight', lanes: [], fromMetres: 0, toMetres: 60 },
  traffic: [],
  shapes: {
    lines: [
      // Walked from the east to the west, what goes north comes over it to the right-hand side.
      {
        id: 'westwards',
        name: 'Westwards',
        points: [
          [5, 15.5],
          [-5, 15.5],
        ],
      },
      {
        id: 'eastwards',
        name: 'Eastwards',
        points: [
          [-5, 10.5],
          [5, 10.5],
        ],
      },
      // Its extension is crossed, it is not.
      {
        id: 'short',
        name: 'Short',
        points: [
          [-5, 12],
          [0, 12],
        ],
      },
    ],
    // 10 m x 10 m.
    zones: [
      {
        id: 'box',
        name: 'Box',
        points: [
          [-5, 20],
          [5, 20],
          [5, 30],
          [-5, 30],
        ],
      },
    ],
    flows: [{ id: 'in', name: 'In', from: 'eastwards', to: 'box' }],
    calibration: [
      [-5, 10],
      [5, 10],
      [5, 30],
      [-5, 30],
    ],
  },
};

const seen: readonly SeenActor[] = [
  { id: 1, full: [10.04, 20, 50, 60.26], visible: [12, 20, 50, 60.26], visibleShare: 0.876 },
  { id: 2, full: [10, 20, 50, 60], visibleShare: 0.5 },
  { id: 3, full: [-30, 20, 0, 60], visible: [0, 20, 0, 60], visibleShare: 1 },
];
const truth = assembleTruth(
  description,
  enactment,
  Array.from({ length: 20 }, () => seen),
);

describe('assembleTruth', () => {
  it('has the crossings of the middles, forward to the right of the line as walked', () => {
    expect(truth.crossings).toEqual([
      { line: 'eastwards', actor: 1, direction: 'backward', seconds: 0.55, kmh: 36 },
      { line: 'westwards', actor: 1, direction: 'forward', seconds: 1.05, kmh: 36 },
    ]);
  });

  it('has visits with the ends that lie in the film, and none of what is no road user', () => {
    expect(truth.visits).toEqual([
      { zone: 'box', actor: 1, enteredSeconds: 1.5 },
      { zone: 'box', actor: 2 },
    ]);
  });

  it('has who took a flow, and how long it took', () => {
    expect(truth.flowsTaken).toEqual([{ flow: 'in', actor: 1, travelSeconds: 0.95 }]);
  });

  it('has the share of the ground that vehicles stand on', () => {
    const [{ zone, everySeconds, shares }] = truth.covered as [(typeof truth.covered)[number]];
    expect({ zone, everySeconds, samples: shares.length }).toEqual({
      zone: 'box',
      everySeconds: 0.2,
      samples: 10,
    });
    // A lorry of 7.8 m x 2.45 m; the cargo is no vehicle.
    expect(shares[0]).toBe(0.191);
    // At 1.8 s the car's front is at 23 + 2.325, so 4.65 m of it are in.
    expect(shares[9]).toBe(Number((0.191 + (4.65 * 1.82) / 100).toFixed(3)));
    // At 1.4 s its middle is at 19 and its front 1.325 m inside.
    expect(shares[7]).toBe(Number((0.1911 + (1.325 * 1.82) / 100).toFixed(3)));
  });

  it('has compact rows of the actors that the picture shows', () => {
    expect(truth.actors).toMatchObject([
      { id: 1, body: 'saloon', class: 'car', lengthMetres: 4.65 },
      { id: 2, body: 'lorry', class: 'truck' },
    ]);
    expect(truth.actors[0]?.rows[1]).toEqual([
      1, 10, 20, 50, 60.3, 12, 20, 50, 60.3, 0.88, 2, 6, 36,
    ]);
    // Behind something: no visible box, and no share of it.
    expect(truth.actors[1]?.rows[0]?.slice(5, 10)).toEqual([0, 0, 0, 0, 0]);
    expect(truth.actors[0]?.rows).toHaveLength(20);
  });

  it('has the colours that the film begins with, then its changes', () => {
    expect(truth.signalChanges).toEqual([
      { group: 'all', seconds: 0, colour: 'red' },
      { group: 'all', seconds: 1.25, colour: 'red-amber' },
    ]);
  });

  it('cuts happenings at the end of the film', () => {
    expect(truth.happenings).toEqual([
      { kind: 'lost-cargo', actors: [3], startSeconds: 0.5, endSeconds: 2 },
    ]);
  });

  it('has a homography that takes the calibration points to their metres', () => {
    expect(truth.calibration.homography[8]).toBe(1);
    for (const { picture, groundMetres } of truth.calibration.points) {
      const [x, y] = throughMatrix(truth.calibration.homography as unknown as Matrix3, [
        picture[0] * 640,
        picture[1] * 360,
      ]);
      expect(x).toBeCloseTo(groundMetres[0], 3);
      expect(y).toBeCloseTo(groundMetres[1], 3);
    }
  });

  it('refuses a shape behind the camera', () => {
    const behind = { ...description.shapes, calibration: [[0, -40] as const] };
    expect(() => assembleTruth({ ...description, shapes: behind }, enactment, [])).toThrow(
      'The point 0, -40 of scene "two-cars" is behind its camera.',
    );
  });
});
