import { describe, expect, it } from 'vitest';
import { groundPoint } from '../../../src-workers/domain/calibration/calibration-point';
import { CoveredCells } from '../../../src-workers/domain/density/covered-cells';
import { ZoneMeasuring } from '../../../src-workers/domain/density/zone-measuring';
import { ownGrid } from '../../../src-workers/domain/density/mask-grid';
import { shareOf, zoneMask } from '../../../src-workers/domain/density/zone-mask';
import { isVehicle, type RoadUserClass } from '../../../src-workers/domain/detection/road-user';
import { box, type Box } from '../../../src-workers/domain/geometry/box';
import {
  normalisedPoint,
  pixelPoint,
  pointToPixels,
} from '../../../src-workers/domain/geometry/point';
import { milliseconds } from '../../../src-workers/domain/units';
import type { Zone } from '../../../src-workers/domain/zones/zone';
import { ZoneOccupancy } from '../../../src-workers/domain/zones/zone-occupancy';
import { sceneFilm, type SceneFilm } from '../../fixtures/scene-film';

interface Seen {
  readonly id: number;
  readonly class: RoadUserClass;
  readonly box: Box;
}

/** Who is less visible no detector finds. */
const leastVisible = 0.3;

function seenByFrame({ truth }: SceneFilm): readonly (readonly Seen[])[] {
  const frames: Seen[][] = Array.from({ length: truth.picture.frames }, () => []);
  for (const { id, class: roadUser, rows } of truth.actors) {
    if (roadUser === undefined) continue;
    for (const [frame, , , , , x1, y1, x2, y2, visible] of rows) {
      if (visible >= leastVisible) {
        frames[frame]?.push({ id, class: roadUser, box: box(x1, y1, x2, y2) });
      }
    }
  }
  return frames;
}

/** By zone: mean distance of what is measured, from the true boxes alone, to the ground that is truly covered. */
function coverageErrors(film: SceneFilm): Readonly<Record<string, number>> {
  const { truth } = film;
  const { picture } = truth;
  const measuring = new ZoneMeasuring(
    picture,
    truth.calibration.points.map((point) => ({
      picture: pointToPixels(normalisedPoint(...point.picture), picture),
      ground: groundPoint(...point.groundMetres),
    })),
  );
  measuring.setZones(
    truth.zones.map(({ id, name, points }) => {
      const zone: Zone = {
        ...{ id, name, kind: 'zone' },
        points: points.map((point) => normalisedPoint(...point)),
      };
      const polygon = zone.points.map((point) => pointToPixels(point, picture));
      return { zone, occupancy: new ZoneOccupancy(polygon) };
    }),
  );
  const errors: Record<string, number[]> = {};
  let before = new Set<number>();
  seenByFrame(film).forEach((seen, frame) => {
    const mediaTime = milliseconds((frame * 1000) / picture.framesPerSecond);
    for (const each of seen) measuring.see(each.id, each.class, mediaTime, each.box);
    const now = new Set(seen.map(({ id }) => id));
    for (const id of before) if (!now.has(id)) measuring.end(id);
    before = now;
    for (const { zoneId, coverage } of measuring.sample(mediaTime) ?? []) {
      const covered = truth.covered.find(({ zone }) => zone === zoneId)!;
      const place = mediaTime / 1000 / covered.everySeconds;
      // Between two moments of the truth there is none.
      if (Math.abs(place - Math.round(place)) > 0.01) continue;
      const share = covered.shares[Math.round(place)];
      if (share !== undefined) (errors[zoneId] ??= []).push(Math.abs(coverage - share));
    }
  });
  return Object.fromEntries(
    Object.entries(errors).map(([zone, each]) => [
      zone,
      each.reduce((sum, error) => sum + error, 0) / each.length,
    ]),
  );
}

describe('coverage by ground', () => {
  it.each([
    ['queue', 'a queue stands, and hides its own vehicles'],
    ['day', 'a wide street, far from the camera'],
    ['dense', 'as much as the street takes'],
    ['crossing', 'vehicles that turn'],
    ['curve', 'a bend'],
    ['night', 'few'],
    ['two-wheelers', 'bicycles and motorcycles are vehicles too'],
    ['stopped-vehicle', 'one that stands'],
  ])('is within 0.05 of the truth: %s (%s)', (name) => {
    const errors = coverageErrors(sceneFilm(name));
    expect(Object.keys(errors).length).toBeGreaterThan(0);
    for (const [zone, error] of Object.entries(errors)) {
      expect({ zone, close: error <= 0.05, error }).toMatchObject({ close: true });
    }
  });

  it('would be 0.4 wrong where traffic is dense if boxes counted as ground', () => {
    const film = sceneFilm('dense');
    const { picture, zones, covered } = film.truth;
    const polygon = zones[0]!.points.map((point) =>
      pointToPixels(normalisedPoint(...point), picture),
    );
    const grid = ownGrid(picture);
    const mask = zoneMask(polygon, grid, picture);
    const cells = new CoveredCells(grid, picture);
    for (const { class: roadUser, box: b } of seenByFrame(film)[200]!) {
      if (!isVehicle(roadUser)) continue;
      const corners = [
        [b.left, b.top],
        [b.right, b.top],
        [b.right, b.bottom],
        [b.left, b.bottom],
      ] as const;
      cells.standOn(corners.map(([x, y]) => pixelPoint(x, y)));
    }
    const boxes = shareOf(mask, (cell) => cells.isCovered(cell));
    expect(boxes - covered[0]!.shares[80]!).toBeGreaterThan(0.2);
  });
});
