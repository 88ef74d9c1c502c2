import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, centre } from '../../../src-workers/domain/geometry/box';
import { milliseconds } from '../../../src-workers/domain/units';
import { idsOf, moments, seen, settings, track } from './scene';

describe('confirmation', () => {
  it('gives ids 1, 2, 3... at the third hit, with the points before it', () => {
    const { steps } = track(moments(10, 4, (t) => [seen(100 + 100 * t, 100), seen(100, 400)]));
    expect(steps.map((s) => s.observed.length)).toEqual([0, 0, 2, 2]);
    expect(steps[2]?.observed.map((o) => o.id)).toEqual([1, 2]);
    expect(steps[2]?.observed[0]?.earlier?.map((p) => p.mediaTime)).toEqual([0, 100]);
    expect(steps[3]?.observed[0]?.earlier).toBeUndefined();
  });

  it('says the detection itself, not a prediction', () => {
    const scene = moments(10, 5, (t) => [seen(100 + 77 * t, 100)]);
    const { steps } = track(scene);
    expect(steps[4]?.observed[0]?.box).toEqual(scene[4]?.detections[0]?.box);
  });

  it('never gives an id to a false alarm that is seen twice', () => {
    const { steps } = track(
      moments(10, 40, (t, frame) => [
        seen(100 + 100 * t, 100),
        ...(frame % 10 < 2 ? [seen(500, 300)] : []),
      ]),
    );
    expect(idsOf(steps)).toEqual([1]);
  });

  it('survives one missed frame at 10 frames/s', () => {
    const { steps } = track(
      moments(10, 4, (t, frame) => (frame === 1 ? [] : [seen(100 + 100 * t, 100)])),
    );
    expect(idsOf(steps)).toEqual([1]);
    expect(steps[3]?.observed[0]?.earlier).toHaveLength(2);
  });

  it.each([1, 2, 5])('takes as many hits as the setting says: %i', (confirmAfterHits) => {
    const { steps } = track(
      moments(10, 6, () => [seen(100, 100)]),
      { confirmAfterHits },
    );
    expect(steps.findIndex((s) => s.observed.length > 0)).toBe(confirmAfterHits - 1);
  });
});

describe('scores', () => {
  it('keeps a track alive by low scores', () => {
    const { steps } = track(
      moments(10, 30, (t, frame) => [seen(100 + 100 * t, 100, { score: frame < 5 ? 0.9 : 0.2 })]),
    );
    expect(idsOf(steps)).toEqual([1]);
    expect(steps[29]?.observed[0]?.score).toBe(0.2);
  });

  it('starts no track from a low score, nor from one below the new-track threshold', () => {
    const { steps } = track(
      moments(10, 30, () => [seen(100, 100, { score: 0.4 }), seen(500, 100, { score: 0.55 })]),
    );
    expect(idsOf(steps)).toEqual([]);
  });

  it('takes no notice of scores below the low threshold', () => {
    const { steps } = track(
      moments(10, 10, (t, frame) => [seen(100, 100, { score: frame < 5 ? 0.9 : 0.05 })]),
    );
    expect(steps[5]?.observed).toEqual([]);
  });
});

describe('lost tracks', () => {
  it.each([5, 10, 25, 60])(
    'come back within the budget and end after it, at %i frames/s',
    (fps) => {
      const gone = (from: number, to: number) =>
        track(moments(fps, 4 * fps, (t) => (t > from && t < to ? [] : [seen(100 + 50 * t, 100)])));
      expect(idsOf(gone(1, 1.9).steps)).toEqual([1]);
      const { steps } = gone(1, 2.5);
      expect(idsOf(steps)).toEqual([1, 2]);
      const end = steps.findIndex((s) => s.ended.includes(1)) / fps;
      expect(end).toBeGreaterThan(2);
      expect(end).toBeLessThanOrEqual(2 + 2 / fps);
    },
  );

  it('end all after a pause longer than the budget', () => {
    const { tracker } = track(moments(10, 5, () => [seen(100, 100)]));
    expect(tracker.step(milliseconds(9000), [seen(100, 100)])).toEqual({
      observed: [],
      ended: [1],
    });
  });

  it('end with the analysis, confirmed ones only', () => {
    const { tracker } = track(
      moments(10, 5, (_, frame) => [seen(100, 100), ...(frame === 4 ? [seen(800, 300)] : [])]),
    );
    expect(tracker.finish()).toEqual([1]);
    expect(tracker.finish()).toEqual([]);
  });

  it('are found again by a low score: a car that comes out from behind a lorry', () => {
    const { steps } = track(
      moments(10, 20, (t, frame) =>
        frame > 5 && frame < 10
          ? []
          : [seen(100 + 100 * t, 100, { score: frame < 10 ? 0.9 : 0.3 })],
      ),
    );
    expect(idsOf(steps)).toEqual([1]);
    expect(steps[19]?.observed).toHaveLength(1);
  });
});

describe('motion', () => {
  it('holds a vehicle that moves its own length between frames, from its first frame on', () => {
    const { steps } = track(moments(15, 12, (t) => [seen(100 + 60 * 15 * t, 100)]));
    expect(idsOf(steps)).toEqual([1]);
    expect(steps.filter((s) => s.observed.length === 1)).toHaveLength(10);
  });

  it('keeps two vehicles apart that cross', () => {
    const { steps } = track(
      moments(25, 75, (t) => [
        seen(200 + 200 * t, 250 - 20),
        seen(800 - 200 * t, 250 + 20, { width: 64 }),
      ]),
    );
    expect(idsOf(steps)).toEqual([1, 2]);
    for (const { observed } of steps.slice(2))
      expect(observed.map((o) => [o.id, o.box.right - o.box.left])).toEqual([
        [1, 60],
        [2, 64],
      ]);
  });

  it('tracks a queue that forms where all went fast before', () => {
    const { steps } = track(
      moments(15, 150, (t) => [
        ...[0, 2, 4]
          .map((start) => seen(100 + 600 * (t - start), 100))
          .filter((d) => d.box.right < 900 && d.box.left > 50),
        ...(t > 7 ? [seen(400, 100)] : []),
      ]),
    );
    expect(idsOf(steps)).toEqual([1, 2, 3, 4]);
    expect(steps.at(-1)?.observed[0]?.id).toBe(4);
  });

  it('keeps its ids when every second frame of a steady scene is dropped', () => {
    const speed = fc.integer({ min: -120, max: 120 });
    fc.assert(
      fc.property(fc.array(speed, { minLength: 1, maxLength: 5 }), (speeds) => {
        const scene = moments(25, 60, (t) => speeds.map((v, i) => seen(500 + v * t, 50 + 100 * i)));
        const end = (every: number) =>
          track(scene.filter((_, frame) => frame % every === 0))
            .steps.at(-1)
            ?.observed.map((o) => [o.id, Math.round(centre(o.box).y)]);
        expect(end(2)).toEqual(end(1));
        expect(end(2)).toHaveLength(speeds.length);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on where in the picture a scene is', () => {
    const shift = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(shift, shift, fc.integer({ min: 0, max: 1000 }), (dx, dy, seed) => {
        const scene = moments(10, 30, (t, frame) =>
          [0, 1, 2].flatMap((i) =>
            (frame * 7 + i * 3 + seed) % 9 === 0
              ? []
              : [seen(300 + (i - 1) * 90 * t, 100 + 60 * i)],
          ),
        );
        const ids = (moved: typeof scene) =>
          track(moved).steps.map((s) => s.observed.map((o) => o.id));
        const moved = scene.map((m) => ({
          ...m,
          detections: m.detections.map((d) => ({
            ...d,
            box: box(d.box.left + dx, d.box.top + dy, d.box.right + dx, d.box.bottom + dy),
          })),
        }));
        expect(ids(moved)).toEqual(ids(scene));
      }),
      { numRuns: 30 },
    );
  });
});

describe('classes', () => {
  it('holds a vehicle that the detector calls car, van, truck and bus in turn', () => {
    const names = ['car', 'truck', 'van', 'bus'] as const;
    const { steps } = track(
      moments(10, 20, (t, frame) => [seen(100 + 100 * t, 100, { as: names[frame % 4] ?? 'car' })]),
    );
    expect(idsOf(steps)).toEqual([1]);
    expect(steps[19]?.observed[0]?.class).toBe('bus');
  });

  it('does not let a pedestrian go on as a car', () => {
    const { steps } = track(
      moments(10, 20, (_, frame) => [seen(100, 100, { as: frame < 10 ? 'car' : 'pedestrian' })]),
    );
    expect(idsOf(steps)).toEqual([1, 2]);
  });
});

describe('second looks', () => {
  it('counts the cabin of a lorry once', () => {
    const { steps } = track(
      moments(10, 20, (t) => [
        seen(200 + 100 * t, 200, { width: 200, height: 100, as: 'truck' }),
        seen(270 + 100 * t, 200, { width: 60, height: 80, score: 0.7 }),
      ]),
    );
    expect(idsOf(steps)).toEqual([1]);
  });

  it('goes on with a car that a lorry hides in part', () => {
    const { steps } = track(
      moments(10, 40, (t) => [
        seen(500, 200, { width: 200, height: 120, as: 'truck' }),
        seen(100 + 200 * t, 230, { width: 80, height: 50, score: 0.7 }),
      ]),
    );
    expect(idsOf(steps)).toEqual([1, 2]);
  });
});

describe('the contract', () => {
  it('gives the same twice: no state outside, no chance', () => {
    const scene = moments(10, 50, (t, frame) => [
      ...(frame % 3 ? [seen(100 + 60 * t, 100)] : []),
      seen(600 - 80 * t, 110, { score: 0.3 + (frame % 5) / 8 }),
    ]);
    expect(track(scene).steps).toEqual(track(scene).steps);
  });

  it.each([
    ['stands still', 300],
    ['goes back', 200],
    ['is no number', Number.NaN],
  ])('refuses a media time that %s', (_, time) => {
    const { tracker } = track(moments(10, 4, () => [seen(100, 100)]));
    expect(() => tracker.step(milliseconds(time), [])).toThrow(RangeError);
  });

  it('does not keep what it was given', () => {
    const detections = [seen(100, 100)];
    const { steps } = track(moments(10, 5, () => detections));
    expect(detections).toEqual([seen(100, 100)]);
    expect(steps[4]?.observed[0]?.id).toBe(1);
    expect(settings.lostBudget).toBe(1000);
  });
});
