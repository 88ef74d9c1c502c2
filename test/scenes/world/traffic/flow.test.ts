import { describe, expect, it } from 'vitest';
import type { SceneDescription } from '../../../../scripts/scenes/world/scene-description';
import { Random } from '../../../../scripts/scenes/world/random';
import { arrivalsOf } from '../../../../scripts/scenes/world/traffic/arrivals';
import { driverOf } from '../../../../scripts/scenes/world/traffic/driver';
import { crossingScene, everybody, scene, stream } from '../example-scenes';
import { runOf, type Run } from '../run-of-scene';

/** Actors that pass a place from south to north, with when. */
function passages({ moments }: Run, northMetres: number) {
  const before = new Map<number, number>();
  const found: { id: number; seconds: number; x: number }[] = [];
  for (const { seconds, actors } of moments)
    for (const { id, at } of actors) {
      if ((before.get(id) ?? Infinity) < northMetres && at[1] >= northMetres)
        found.push({ id, seconds, x: at[0] });
      before.set(id, at[1]);
    }
  return found;
}

const oneLane: Partial<SceneDescription> = {
  road: {
    kind: 'straight',
    lanes: [{ id: 'lane', offsetMetres: 2, widthMetres: 3.5, direction: 'away' }],
    fromMetres: -200,
    toMetres: 100,
  },
};

describe('arrivals', () => {
  it.each([200, 600, 1200, 1800])(
    'of %i vehicles an hour come, none within too little time',
    (perHour) => {
      const arrivals = arrivalsOf(stream('lane', perHour), [1, 2], 0, 20 * 3600);
      // Less than five standard deviations of a Poisson flow, which is more irregular.
      expect(Math.abs(arrivals.length - 20 * perHour)).toBeLessThan(5 * Math.sqrt(20 * perHour));
      const headways = arrivals
        .slice(1)
        .map(({ seconds }, index) => seconds - arrivals[index]!.seconds);
      expect(Math.min(...headways)).toBeGreaterThanOrEqual(
        Math.min(1.8, (0.8 * 3600) / perHour) - 1e-9,
      );
    },
  );

  it('bring the bodies of the mix and speeds that drivers and bodies take', () => {
    const mixed = { ...stream('lane', 900), mix: { saloon: 3, bicycle: 1 } };
    const arrivals = arrivalsOf(mixed, [3], 0, 3600 * 4);
    const bicycles = arrivals.filter(({ body }) => body === 'bicycle');
    expect(bicycles.length / arrivals.length).toBeCloseTo(0.25, 1);
    for (const { body, driver } of arrivals) {
      const kmh = driver.desiredSpeed * 3.6;
      if (body === 'bicycle') expect(kmh).toBeLessThanOrEqual(23);
      else expect(kmh).toBeGreaterThanOrEqual(42);
    }
    // A lorry on a motorway keeps to its 80 km/h.
    expect(driverOf('lorry', [120, 130], new Random(1)).desiredSpeed * 3.6).toBeLessThanOrEqual(80);
  });
});

describe('flow', () => {
  it.each([
    [300, 0.2],
    [900, 0.12],
    [1400, 0.12],
  ])('of %i vehicles an hour passes a lane', (perHour, tolerance) => {
    const run = runOf(
      scene({ ...oneLane, seconds: 600, traffic: [stream('lane', perHour)], seed: 3 }),
    );
    const passed = passages(run, 0).length * 6;
    expect(Math.abs(passed / perHour - 1)).toBeLessThan(tolerance);
  });
});

describe('a queue at a signal that is red for 30 s', () => {
  const run = runOf(
    scene({
      ...oneLane,
      seconds: 75,
      warmUpSeconds: 40,
      traffic: [
        { ...stream('lane', 1000), desiredKmh: [48, 52], mix: { hatchback: 1, saloon: 1, suv: 1 } },
      ],
      signals: {
        groups: [{ id: 'one', stops: [{ lane: 'lane', atMetres: 200 }] }],
        phases: [
          { green: ['one'], seconds: 45 },
          { green: [], seconds: 25 },
        ],
        // Amber from 0 s, red from 3 s to 35 s.
        startSeconds: -45,
        amberSeconds: 3,
        allRedSeconds: 2,
      },
    }),
  );
  const frontAt = (id: number, seconds: number): number | undefined => {
    const actor = run.moments[seconds * 25]!.actors.find((one) => one.id === id);
    return actor && actor.at[1] + 2.3;
  };

  it('stands before its stop line', () => {
    expect(run.moments[33 * 25]!.signals.get('one')).toBe('red');
    const standing = run.moments[33 * 25]!.actors.filter(
      ({ metresPerSecond }) => metresPerSecond < 0.3,
    );
    expect(standing.length).toBeGreaterThanOrEqual(5);
    const fronts = standing.map(({ id }) => frontAt(id, 33) ?? NaN);
    // The first one a metre before the line, which lies at y = 0.
    expect(Math.max(...fronts)).toBeLessThan(0);
    expect(Math.max(...fronts)).toBeGreaterThan(-3);
    expect(standing.every(({ isBraking }) => isBraking)).toBe(true);
  });

  it('lets nobody pass from when it is red', () => {
    const atRed = passages(run, 2.5).filter(({ seconds }) => seconds > 3.5 && seconds < 35);
    expect(atRed).toEqual([]);
  });

  it('dissolves with about one vehicle every two seconds', () => {
    const leaving = passages(run, 2.5).filter(({ seconds }) => seconds >= 35);
    expect(leaving.length).toBeGreaterThan(8);
    // HBS and HCM: the saturation headway is measured from the fourth vehicle of the queue on.
    const headways = leaving
      .slice(4, 9)
      .map(({ seconds }, index) => seconds - leaving[index + 3]!.seconds);
    const mean = headways.reduce((sum, headway) => sum + headway, 0) / headways.length;
    expect(mean).toBeGreaterThan(1.6);
    expect(mean).toBeLessThan(2.3);
  });
});

describe('a crossing', () => {
  it.each([
    ['with signals', true, 300],
    ['without', false, 150],
  ])('%s lets turning traffic through, and nobody stands for ever', (_, signalled, perHour) => {
    const run = runOf(
      crossingScene(1, signalled, perHour, { seconds: signalled ? 100 : 240, seed: 5 }),
    );
    const last = run.moments[run.moments.length - 1]!.actors;
    const seen = new Set(run.moments.flatMap(({ actors }) => actors.map(({ id }) => id)));
    const left = seen.size - last.length;
    // 100 s of four approaches, less what chance and a red signal may take.
    expect(left).toBeGreaterThan(perHour * 4 * (100 / 3600) * 0.5);
    // Who has come from the south is on two other arms at least: a few vehicles need not turn both ways.
    const cameFromSouth = new Set(
      run.moments.flatMap(({ actors }) =>
        actors.filter(({ at }) => at[1] < -40 && at[0] > 0).map(({ id }) => id),
      ),
    );
    const arms = new Set(
      run.moments.flatMap(({ actors }) =>
        actors
          .filter(({ id, at }) => cameFromSouth.has(id) && Math.max(...at.map(Math.abs)) > 40)
          .map(({ at }) =>
            Math.abs(at[0]) > 40 ? Math.sign(at[0]) : at[1] > 0 ? 'north' : 'south',
          ),
      ),
    );
    expect(arms.size).toBeGreaterThanOrEqual(3);
  });
});

describe('lanes', () => {
  it('are changed smoothly, in about three seconds, to pass somebody slow', () => {
    const run = runOf(
      scene({
        seconds: 120,
        traffic: [
          { ...stream('away-right', 120), desiredKmh: [20, 20], mix: { lorry: 1 } },
          { ...stream('away-right', 500), desiredKmh: [50, 50], mix: { saloon: 1 } },
        ],
      }),
    );
    const ways = new Map<number, { seconds: number; x: number; turned: number }[]>();
    for (const { seconds, actors } of run.moments)
      for (const { id, at, headingRadians } of actors)
        ways.set(id, [
          ...(ways.get(id) ?? []),
          { seconds, x: at[0], turned: Math.abs(headingRadians - Math.PI / 2) },
        ]);
    const changes = [...ways.values()].flatMap((way) => {
      const leaves = way.filter(({ x }) => x > 4.6).at(-1);
      const arrives = way.find(({ x }) => x < 2.1);
      return leaves && arrives && arrives.seconds > leaves.seconds
        ? [
            {
              takes: arrives.seconds - leaves.seconds,
              turned: Math.max(...way.map((one) => one.turned)),
            },
          ]
        : [];
    });
    expect(changes.length).toBeGreaterThan(2);
    for (const { takes, turned } of changes) {
      expect(takes).toBeGreaterThan(0.8);
      expect(takes).toBeLessThan(6);
      expect((turned / Math.PI) * 180).toBeLessThan(25);
    }
  });

  it('for bicycles are kept by them, beside faster traffic', () => {
    const run = runOf(
      scene({
        road: {
          kind: 'straight',
          lanes: [
            { id: 'cars', offsetMetres: 2, widthMetres: 3.25, direction: 'away' },
            {
              id: 'bicycles',
              offsetMetres: 4.6,
              widthMetres: 1.8,
              direction: 'away',
              use: 'bicycles',
            },
          ],
          fromMetres: -80,
          toMetres: 80,
        },
        traffic: [
          stream('cars', 600),
          { ...stream('bicycles', 400), desiredKmh: [15, 22], mix: { bicycle: 1 } },
        ],
      }),
    );
    const bicycles = run.moments.flatMap(({ actors }) =>
      actors.filter(({ body }) => body === 'bicycle'),
    );
    expect(bicycles.length).toBeGreaterThan(100);
    expect(bicycles.every(({ at }) => Math.abs(at[0] - 4.6) < 0.5)).toBe(true);
    expect(Math.max(...bicycles.map(({ metresPerSecond }) => metresPerSecond * 3.6))).toBeLessThan(
      23.1,
    );
    expect(everybody.bicycle).toBeUndefined();
  });
});
