import { describe, expect, it } from 'vitest';
import { forwardArrow } from '../../../../src-renderer/live/overlay/forward-arrow';
import { flashMs, LineFlashes } from '../../../../src-renderer/live/overlay/line-flashes';
import { pathPoints, TrackPaths } from '../../../../src-renderer/live/overlay/track-paths';
import type { TrackView } from '../../../../src-workers/domain/frame-result';
import { box } from '../../../../src-workers/domain/geometry/box';
import { pixelPoint } from '../../../../src-workers/domain/geometry/point';
import { sideDistance } from '../../../../src-workers/domain/geometry/polyline';

const car = (id: number, x: number): TrackView => ({
  id,
  class: 'car',
  certainty: 1,
  score: 0.9,
  box: box(x - 10, 20, x + 10, 40),
});

describe('paths', () => {
  it('are the bottom centres of the last two seconds', () => {
    const paths = new TrackPaths();
    for (let time = 0; time <= 3000; time += 100) paths.add(time, [car(1, time / 10)]);
    const path = paths.of(1);
    expect(path[0]).toEqual({ mediaTimeMs: 1000, point: { x: 100, y: 40 } });
    expect(path.at(-1)).toEqual({ mediaTimeMs: 3000, point: { x: 300, y: 40 } });
  });

  it('have no more points at a high frame rate, and none twice for a picture painted twice', () => {
    const paths = new TrackPaths();
    for (let time = 0; time < 1000; time += 10) {
      paths.add(time, [car(1, time)]);
      paths.add(time, [car(1, time)]);
    }
    expect(paths.of(1)).toHaveLength(pathPoints);
    expect(new Set(paths.of(1).map(({ mediaTimeMs }) => mediaTimeMs)).size).toBe(pathPoints);
  });

  it.each([
    [500, 'back'],
    [60_000, 'far on'],
  ])('begin anew after a seek to %d ms, %s', (time) => {
    const paths = new TrackPaths();
    paths.add(1000, [car(1, 10)]);
    paths.add(1040, [car(1, 20)]);
    paths.add(time, [car(1, 300)]);
    expect(paths.of(1)).toHaveLength(1);
  });

  it('of road users that are gone are forgotten', () => {
    const paths = new TrackPaths();
    for (let id = 1; id <= 500; id += 1) paths.add(id * 100, [car(id, 10)]);
    expect(paths.size).toBeLessThanOrEqual(21);
  });
});

describe('the flash of a line', () => {
  const counts = (forward: number, backward = 0) => [{ id: 'line-1', forward, backward }];

  it('begins with a crossing and is over after 400 ms of media time', () => {
    const flashes = new LineFlashes();
    flashes.add(0, counts(3));
    expect(flashes.strength('line-1', 0)).toBe(0);
    flashes.add(40, counts(3, 1));
    expect(flashes.strength('line-1', 40)).toBe(1);
    expect(flashes.strength('line-1', 40 + flashMs / 2)).toBeCloseTo(0.5, 9);
    flashes.add(80, counts(3, 1));
    expect(flashes.strength('line-1', 40 + flashMs)).toBe(0);
  });

  it.each([
    // Nobody drove over the line: the counts are those of another moment.
    [10_000, 9, 'a seek ahead'],
    [0, 9, 'a seek back'],
  ])('does not come from %d ms, %d crossings: %s', (time, forward) => {
    const flashes = new LineFlashes();
    flashes.add(5000, counts(3));
    flashes.add(time, counts(forward));
    expect(flashes.strength('line-1', time)).toBe(0);
  });
});

describe('the arrow of a line', () => {
  it.each([
    // Left to right counts forward what comes down the picture.
    [
      [
        [0, 50],
        [100, 50],
      ],
      [50, 70],
    ],
    [
      [
        [100, 50],
        [0, 50],
      ],
      [50, 30],
    ],
    // Halfway along a line of unequal parts.
    [
      [
        [0, 0],
        [10, 0],
        [10, 90],
      ],
      [-10, 40],
    ],
  ])('%o points to %o', (line, [x, y]) => {
    const points = line.map(([px, py]) => pixelPoint(px!, py!));
    const arrow = forwardArrow(points, 20);
    expect(arrow?.to.x).toBeCloseTo(x!, 9);
    expect(arrow?.to.y).toBeCloseTo(y!, 9);
    // The same side that the domain counts as forward.
    expect(sideDistance(points, pixelPoint(x!, y!))).toBeGreaterThan(0);
  });

  it('is not there without a length', () => {
    expect(forwardArrow([{ x: 1, y: 1 }], 20)).toBeUndefined();
    expect(forwardArrow([], 20)).toBeUndefined();
  });
});
