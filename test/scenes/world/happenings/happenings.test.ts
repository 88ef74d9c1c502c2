import { describe, expect, it } from 'vitest';
import { enact } from '../../../../scripts/scenes/world/enact';
import type { Happening } from '../../../../scripts/scenes/world/scene-description';
import { scene } from '../example-scenes';
import { leastRoom, runOf, track } from '../run-of-scene';

const with1 = (happening: Happening, seed = 1) => {
  const run = runOf(scene({ seconds: 50, seed, happenings: [happening] }));
  const place = run.enactment.happenings[0];
  if (!place) throw new Error('nothing took place');
  return { run, place, actor: track(run, place.actors[0] ?? 0) };
};

describe.each([1, 2, 3])('with seed %i', (seed) => {
  it('a vehicle stops gently, stands and goes on', () => {
    const { run, place, actor } = with1(
      {
        kind: 'stopped-vehicle',
        lane: 'away-right',
        atMetres: 120,
        startSeconds: 12,
        endSeconds: 35,
      },
      seed,
    );
    expect(place.kind).toBe('stopped-vehicle');
    expect(place.startSeconds).toBeGreaterThanOrEqual(12 - 0.1);
    expect(place.endSeconds).toBeCloseTo(35, 0);
    const stands = actor.filter(
      ({ seconds }) => seconds > place.startSeconds + 0.1 && seconds < place.endSeconds,
    );
    expect(Math.max(...stands.map(({ metresPerSecond }) => metresPerSecond))).toBeLessThan(0.06);
    // 120 m along a lane that begins at y = -100; the front stands there or a second's way beyond.
    expect(stands[0]!.at[1]).toBeGreaterThan(10);
    expect(stands[0]!.at[1]).toBeLessThan(36);
    const braking = actor.map(({ metresPerSecond }, index) =>
      index === 0 ? 0 : (actor[index - 1]!.metresPerSecond - metresPerSecond) * 25,
    );
    expect(Math.max(...braking)).toBeLessThan(4);
    expect(actor[actor.length - 1]!.metresPerSecond).toBeGreaterThan(5);
    expect(leastRoom(run).metres).toBeGreaterThan(0);
  });

  it('one brakes hard, and a queue stands behind', () => {
    const { run, place, actor } = with1(
      {
        kind: 'hard-braking',
        lane: 'away-right',
        atMetres: 120,
        startSeconds: 10,
        standsSeconds: 8,
      },
      seed,
    );
    const before = actor.find(({ seconds }) => seconds >= place.startSeconds)!;
    const stands = actor.find(
      ({ seconds, metresPerSecond }) => seconds > place.startSeconds && metresPerSecond < 0.05,
    )!;
    const deceleration = before.metresPerSecond / (stands.seconds - place.startSeconds);
    expect(deceleration).toBeGreaterThan(6);
    expect(deceleration).toBeLessThan(7.5);
    expect(place.endSeconds - stands.seconds).toBeCloseTo(8, 0);
    expect(actor.find(({ seconds }) => seconds >= place.startSeconds + 0.2)!.isBraking).toBe(true);
    expect(leastRoom(run).metres).toBeGreaterThan(0);
  });

  it('drivers brake for a pedestrian on the carriageway', () => {
    const { run, place, actor } = with1(
      {
        kind: 'pedestrian-on-carriageway',
        path: [
          [9, 10],
          [-9, 12],
        ],
        startSeconds: 8,
      },
      seed,
    );
    expect(actor[0]!.body).toBe('pedestrian');
    // From kerb to kerb: 14.25 m of carriageway at 1.08 to 1.6 m/s, should nobody be in the way.
    const on = actor.filter(
      ({ seconds }) => seconds >= place.startSeconds && seconds <= place.endSeconds,
    );
    expect(Math.abs(on[0]!.at[0])).toBeCloseTo(7.1, 0);
    expect(Math.abs(on[on.length - 1]!.at[0])).toBeCloseTo(7.1, 0);
    expect(place.endSeconds - place.startSeconds).toBeGreaterThan(14.25 / 1.6 - 0.5);
    expect(leastRoom(run).metres).toBeGreaterThan(0.2);
  });

  it('cargo falls off, slides, lies, and is driven round', () => {
    const { run, place } = with1(
      { kind: 'lost-cargo', lane: 'away-right', atMetres: 90, startSeconds: 5 },
      seed,
    );
    const cargo = track(run, place.actors[1]!);
    expect(cargo[0]!.body).toBe('cargo');
    expect(cargo[0]!.seconds).toBeCloseTo(place.startSeconds, 0);
    const lies = cargo[cargo.length - 1]!;
    expect(lies.metresPerSecond).toBe(0);
    // v² / 2a with 6 m/s² from about 12 m/s.
    expect(lies.travelledMetres).toBeGreaterThan(5);
    expect(lies.travelledMetres).toBeLessThan(20);
    expect(place.endSeconds).toBe(50);
    expect(leastRoom(run).metres).toBeGreaterThan(0);
    // Who comes later leaves the lane and gets past.
    const passed = run.moments[run.moments.length - 1]!.actors.filter(
      ({ at, id }) => at[0] > 0 && at[1] > lies.at[1] + 10 && id > place.actors[1]!,
    );
    expect(passed.length).toBeGreaterThan(0);
  });

  it('one drives a quiet lane the wrong way', () => {
    const { run, place, actor } = with1(
      { kind: 'wrong-way', lane: 'away-right', startSeconds: 18, kmh: 40 },
      seed,
    );
    expect(place.startSeconds).toBeGreaterThanOrEqual(18);
    expect(place.startSeconds).toBeLessThan(30);
    // The lane leads north on x = 5.
    for (const { at, headingRadians } of actor) {
      expect(at[0]).toBeCloseTo(5, 6);
      expect(headingRadians).toBeCloseTo(-Math.PI / 2, 6);
    }
    expect(actor[0]!.metresPerSecond * 3.6).toBeCloseTo(40, 0);
    expect(leastRoom(run).metres).toBeGreaterThan(0);
  });
});

describe('camera and light', () => {
  const turns = (happening: Happening) => {
    const { momentAt } = enact(
      scene({ seconds: 20, warmUpSeconds: 0, traffic: [], happenings: [happening] }),
    );
    return (seconds: number) => momentAt(seconds).cameraTurn;
  };

  it('shakes within its degrees and its time, to and fro', () => {
    const turn = turns({ kind: 'camera-shake', startSeconds: 5, endSeconds: 15, degrees: 0.8 });
    const pans = Array.from({ length: 500 }, (_, step) => turn(step / 25).panDegrees);
    expect(pans.slice(0, 126).every((pan) => pan === 0)).toBe(true);
    expect(pans.slice(375).every((pan) => pan === 0)).toBe(true);
    expect(Math.max(...pans)).toBeGreaterThan(0.15);
    expect(Math.min(...pans)).toBeLessThan(-0.15);
    expect(Math.max(...pans.map(Math.abs))).toBeLessThanOrEqual(0.8);
    const changes = pans.filter((pan, index) => index > 0 && pan * pans[index - 1]! < 0).length;
    expect(changes).toBeGreaterThan(20);
  });

  it('is turned within a second and stays so', () => {
    const turn = turns({ kind: 'camera-turned', startSeconds: 5, panDegrees: 12, tiltDegrees: -3 });
    expect(turn(5)).toEqual({ panDegrees: 0, tiltDegrees: 0 });
    expect(turn(5.5)).toEqual({ panDegrees: 6, tiltDegrees: -1.5 });
    expect(turn(6)).toEqual({ panDegrees: 12, tiltDegrees: -3 });
    expect(turn(20)).toEqual({ panDegrees: 12, tiltDegrees: -3 });
  });

  it('loses its light and gets it back', () => {
    const { momentAt, happenings } = enact(
      scene({
        seconds: 20,
        traffic: [],
        happenings: [{ kind: 'light-switched-off', startSeconds: 5, endSeconds: 9 }],
      }),
    );
    expect([4.99, 5, 8.99, 9].map((seconds) => momentAt(seconds).isLightOn)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(happenings).toEqual([
      { kind: 'light-switched-off', actors: [], startSeconds: 5, endSeconds: 9 },
    ]);
  });
});
