import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enact } from '../../../scripts/scenes/world/enact';
import type { SceneDescription } from '../../../scripts/scenes/world/scene-description';
import { crossingScene, fourLanes, scene, stream } from './example-scenes';
import { leastRoom, motionOf, runOf } from './run-of-scene';

const short = { seconds: 25, warmUpSeconds: 30 };
const walkers: SceneDescription['walkers'] = [
  {
    path: [
      [-14, -12.5],
      [14, -12.5],
    ],
    walkersPerHour: 400,
    bothWays: true,
  },
  {
    path: [
      [12.5, -14],
      [12.5, 14],
    ],
    walkersPerHour: 400,
    bothWays: true,
  },
];
const curve: Partial<SceneDescription> = {
  ...short,
  road: {
    kind: 'curve',
    lanes: fourLanes,
    fromMetres: -60,
    bendAtMetres: 0,
    radiusMetres: 60,
    turnDegrees: 70,
    afterMetres: 60,
  },
};
const dense = { ...short, traffic: fourLanes.map(({ id }) => stream(id, 1300)) };

const worlds: readonly (readonly [string, SceneDescription])[] = [
  ['a road with dense traffic', scene(dense)],
  ['a bend', scene(curve)],
  ['a crossing with signals and two lanes', crossingScene(2, true, 350, short)],
  ['a crossing with signals and people', crossingScene(1, true, 350, { ...short, walkers })],
  ['a crossing without signals', crossingScene(1, false, 200, short)],
];

describe('in every world', () => {
  it.each(worlds)('of %s nobody overlaps, brakes beyond tyres or turns on the spot', (_, world) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const run = runOf({ ...world, seed });
        const room = leastRoom(run);
        expect(room.metres, room.who).toBeGreaterThan(0);
        const motion = motionOf(run);
        expect(motion.leastSpeed).toBeGreaterThanOrEqual(0);
        // Dry asphalt, and the start of a motorcycle.
        expect(motion.braking).toBeLessThan(9.01);
        expect(motion.accelerating).toBeLessThan(2.5);
        // A walker's corner is the sharpest: 8 degrees in 1/25 s.
        expect(motion.turnDegrees).toBeLessThan(8);
        // Nobody moves further than the speed says, but for what a long body swings.
        expect(motion.jumpMetres).toBeLessThan(0.05);
      }),
      // The same worlds in every run; 60 others of each kind were tried by hand.
      { numRuns: 2, seed: 2026 },
    );
  });
});

describe('a scene', () => {
  const once = runOf(scene(short));

  it('is the same every time', () => {
    expect(runOf(scene(short)).moments).toEqual(once.moments);
    expect(runOf(scene({ ...short, seed: 2 })).moments[0]).not.toEqual(once.moments[0]);
  });

  it('has traffic from the first frame on', () => {
    expect(once.moments[0]!.actors.length).toBeGreaterThan(5);
  });

  it('counts its actors from 1 in the order in which they appear', () => {
    const order = [...new Set(once.moments.flatMap(({ actors }) => actors.map(({ id }) => id)))];
    const { actors } = once.enactment.momentAt(-0.9);
    expect(Math.min(...actors.map(({ id }) => id))).toBe(1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  it('is interpolated between its steps', () => {
    const [before, after] = [once.moments[50]!, once.moments[51]!];
    const between = once.enactment.momentAt(2.01);
    for (const actor of between.actors) {
      const from = before.actors.find(({ id }) => id === actor.id)!;
      const to = after.actors.find(({ id }) => id === actor.id)!;
      expect(actor.at[1]).toBeCloseTo(from.at[1] * 0.75 + to.at[1] * 0.25, 6);
      expect(actor.lookSeed).toBe(from.lookSeed);
    }
    expect(between.actors.length).toBeGreaterThan(5);
  });

  it('does not move one stream when another one changes, but by meeting it', () => {
    // The two directions never meet.
    const [first, ...others] = scene(short).traffic;
    const changed = runOf({
      ...scene(short),
      traffic: [first!, others[0]!, { ...others[1]!, vehiclesPerHour: 900 }, others[2]!],
    });
    const away = ({ actors }: (typeof once.moments)[number]): readonly unknown[] =>
      actors.filter(({ at }) => at[0] > 0).map(({ at, lookSeed }) => [at, lookSeed]);
    for (const step of [0, 200, 500])
      expect(away(changed.moments[step]!)).toEqual(away(once.moments[step]!));
  });

  it('refuses lanes, turns and mixes that are not there', () => {
    const only = (changes: object): SceneDescription =>
      scene({ traffic: [{ ...stream('away-left', 3600), ...changes }] });
    expect(() => enact(only({ lane: 'nowhere' }))).toThrow('no lane nowhere');
    expect(() => enact(only({ mix: {} }))).toThrow('names no vehicle');
    const crossing = crossingScene(2, false, 0);
    expect(() =>
      enact({
        ...crossing,
        traffic: [{ ...stream('south-in-1', 3600), turns: { right: 1 } }],
      }),
    ).toThrow('Nobody can go right from lane south-in-1.');
  });
});
