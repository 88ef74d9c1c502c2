import { describe, expect, it } from 'vitest';
import { Analyser } from '../../../src-workers/domain/analyser';
import {
  groundPoint,
  type CalibrationPoint,
} from '../../../src-workers/domain/calibration/calibration-point';
import { GroundView } from '../../../src-workers/domain/calibration/ground-view';
import { homographyOf } from '../../../src-workers/domain/calibration/homography';
import { CoveredCells } from '../../../src-workers/domain/density/covered-cells';
import type { Foreground } from '../../../src-workers/domain/density/foreground';
import { LowestVehicles } from '../../../src-workers/domain/density/lowest-vehicles';
import { vehicleFootprint } from '../../../src-workers/domain/density/vehicle-footprint';
import type { RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import { box, type Box } from '../../../src-workers/domain/geometry/box';
import {
  normalisedPoint,
  pixelPoint,
  pointToPixels,
} from '../../../src-workers/domain/geometry/point';
import { polygonArea } from '../../../src-workers/domain/geometry/polygon';
import { milliseconds } from '../../../src-workers/domain/units';
import { sceneFilm } from '../../fixtures/scene-film';
import { ScriptedTracker } from '../scripted-tracker';

const picture = { width: 200, height: 100 };
const grid = { columns: 200, rows: 100 };

/** A mask of the picture with one rectangle set. */
function mask(set: Box): Foreground {
  const bits = new Uint8Array((grid.columns * grid.rows) / 8);
  for (let y = set.top as number; y < set.bottom; y += 1) {
    for (let x = set.left as number; x < set.right; x += 1) {
      const at = y * grid.columns + x;
      bits[at >> 3]! |= 0x80 >> (at & 7);
    }
  }
  return { mediaTime: milliseconds(0), width: grid.columns, height: grid.rows, bits };
}

/** Of the whole picture; nobody is tracked. */
function coverage(
  foreground: Foreground,
  seen: readonly { box: Box; score: number; class?: RoadUserClass }[],
): number {
  const analyser = new Analyser({
    ...{ picture, tracker: new ScriptedTracker(9), lines: [] },
    zones: [
      {
        ...{ id: 'all', name: 'all', kind: 'zone' as const },
        points: [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ].map(([x, y]) => normalisedPoint(x!, y!)),
      },
    ],
  });
  const detections = seen.map((each) => ({ class: 'bus' as const, ...each }));
  return analyser.step({ mediaTime: milliseconds(0), detections, foreground }).zoneSamples![0]!
    .coverage;
}

describe('a vehicle that no track follows', () => {
  const place = box(50, 20, 150, 80);
  const whole = 0.3;
  it.each([
    ['is all that differs, where no detector sees it', place, [], whole],
    [
      'covers what a tracked one covers, where it is half seen',
      place,
      [{ box: place, score: 0.12 }],
      0.45 * whole,
    ],
    [
      'is none where the background is seen',
      box(50, 20, 150, 40),
      [{ box: place, score: 0.12 }],
      whole / 3,
    ],
    ['is no pedestrian', place, [{ box: place, score: 0.12, class: 'pedestrian' as const }], whole],
    [
      'counts once',
      place,
      [
        { box: place, score: 0.12 },
        { box: box(52, 22, 148, 80), score: 0.2 },
      ],
      0.43 * whole,
    ],
  ])('%s', (_, foreground, seen, expected) => {
    expect(coverage(mask(foreground), seen)).toBeCloseTo(expected, 1.5);
  });
});

describe('what nothing explains', () => {
  const covered = (set: Box, lowestRows: number, explained?: Box): number => {
    const cells = new CoveredCells(grid, picture, mask(set));
    if (explained !== undefined) cells.explain(explained);
    cells.dropFlat(new Float32Array(grid.columns * grid.rows).fill(lowestRows));
    let count = 0;
    for (let cell = 0; cell < grid.columns * grid.rows; cell += 1)
      if (cells.isCovered(cell)) count += 1;
    return count;
  };
  it.each([
    ['is a shadow where it is lower than a car', box(10, 40, 60, 48), 10, undefined, 0],
    ['hides the road behind it where it is higher', box(10, 40, 60, 70), 10, undefined, 50 * 21],
    ['is no higher for the vehicle above it', box(10, 40, 60, 70), 10, box(0, 0, 80, 62), 0],
    ['counts where nobody knows how high cars are', box(10, 40, 60, 48), 0, undefined, 50 * 8],
  ])('%s', (_, set, rows, explained, cells) => {
    expect(covered(set, rows, explained)).toBe(cells);
  });

  it('is compared with the cars that were seen: small far away, large nearby', () => {
    const lowest = new LowestVehicles(picture, undefined);
    for (let seen = 0; seen < 29; seen += 1) lowest.see('car', box(0, 10, 10, 20));
    expect(lowest.on(grid)).toBeUndefined();
    for (let seen = 0; seen < 29; seen += 1) lowest.see('car', box(0, 50, 40, 90));
    for (let seen = 0; seen < 99; seen += 1) lowest.see('bus', box(0, 0, 90, 90));
    const rows = lowest.on(grid)!;
    expect(rows[20 * grid.columns]).toBeCloseTo(8, 0);
    expect(rows[90 * grid.columns]).toBeCloseTo(32, 0);
  });
});

describe('the body of a vehicle', () => {
  const { truth } = sceneFilm('queue');
  const points: readonly CalibrationPoint[] = truth.calibration.points.map((point) => ({
    picture: pointToPixels(normalisedPoint(...point.picture), truth.picture),
    ground: groundPoint(...point.groundMetres),
  }));
  const ground = new GroundView(homographyOf(points)!, truth.picture);

  /** Square metres of a polygon of the picture. */
  const metres = (polygon: readonly { readonly x: number; readonly y: number }[]): number =>
    polygonArea(
      polygon.map(({ x, y }) => {
        const at = ground.homography.groundAt(pixelPoint(x, y))!;
        return pixelPoint(at.x, at.y);
      }),
    );

  it.each([
    ['a van that is told as a bus', 'van', 'bus', 5.3 * 1.98],
    ['a van that is told as a car', 'van', 'car', 5.3 * 1.98],
    ['a lorry that is told as a truck', 'lorry', 'truck', 7.8 * 2.45],
    ['a car', 'hatchback', 'car', 4.1 * 1.76],
  ] as const)('is that of its box: %s', (_, body, told, expected) => {
    const areas = truth.actors
      .filter((actor) => actor.body === body)
      .flatMap(({ rows }) =>
        rows.flatMap(([, left, top, right, bottom, , , , , visible]) => {
          const cut =
            left < 3 || right > truth.picture.width - 3 || bottom > truth.picture.height - 3;
          if (cut || visible < 0.95 || bottom - top < 30) return [];
          const seen = { class: told, box: box(left, top, right, bottom) };
          // Along the street, which runs along the ground's second axis.
          const footprint = vehicleFootprint(seen, Math.PI / 2, ground);
          return footprint === undefined ? [] : [metres(footprint)];
        }),
      );
    expect(areas.length).toBeGreaterThan(20);
    const mean = areas.reduce((sum, each) => sum + each, 0) / areas.length;
    expect(mean / expected).toBeGreaterThan(0.75);
    expect(mean / expected).toBeLessThan(1.3);
  });
});
