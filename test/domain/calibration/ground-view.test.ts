import { describe, expect, it } from 'vitest';
import {
  groundPoint,
  type CalibrationPoint,
} from '../../../src-workers/domain/calibration/calibration-point';
import { GroundView } from '../../../src-workers/domain/calibration/ground-view';
import { homographyOf } from '../../../src-workers/domain/calibration/homography';
import {
  normalisedPoint,
  pixelPoint,
  pointToPixels,
} from '../../../src-workers/domain/geometry/point';
import { sceneFilm } from '../../fixtures/scene-film';

const viewOf = (
  points: readonly CalibrationPoint[],
  picture: { width: number; height: number },
) => {
  const homography = homographyOf(points);
  if (homography === undefined) throw new Error('The points fix no ground.');
  return new GroundView(homography, picture);
};

/** Metres, as the films' bodies are built. */
const heights: Readonly<Record<string, number>> = {
  hatchback: 1.49,
  van: 2.1,
  bus: 3.05,
  lorry: 3.45,
};

describe('what stands on the ground', () => {
  it.each(['queue', 'busy-noon', 'crossing'])(
    'is as high as the boxes of vehicles in %s are',
    (name) => {
      const { truth } = sceneFilm(name);
      const view = viewOf(
        truth.calibration.points.map(({ picture, groundMetres }) => ({
          picture: pointToPixels(normalisedPoint(...picture), truth.picture),
          ground: groundPoint(...groundMetres),
        })),
        truth.picture,
      );
      expect(view.knowsHeights).toBe(true);
      let compared = 0;
      for (const { body, rows } of truth.actors) {
        const metres = heights[body];
        if (metres === undefined) continue;
        for (const [, left, top, right, bottom, , , , , visible, x, y] of rows) {
          const inside = left > 2 && top > 2 && right < truth.picture.width - 2;
          if (!inside || bottom > truth.picture.height - 2 || visible < 0.95) continue;
          if (bottom - top < 30) continue;
          // The middle of the roof is below the box's top by what the roof is long.
          const roof = view.pictureAt(groundPoint(x, y), metres)!;
          expect(roof.y).toBeGreaterThan(top - 0.08 * (bottom - top));
          expect(roof.y).toBeLessThan(top + 0.35 * (bottom - top));
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(100);
    },
  );

  const fromAbove = [
    [0, 0],
    [1000, 0],
    [1000, 500],
    [0, 500],
  ].map(([x, y]) => ({ picture: pixelPoint(x!, y!), ground: groundPoint(x! / 20, y! / 20) }));

  it('shows no height from straight above: all is on the ground', () => {
    const view = viewOf(fromAbove, { width: 1000, height: 500 });
    expect(view.knowsHeights).toBe(false);
    const at = view.pictureAt(groundPoint(10, 5), 4)!;
    expect([at.x, at.y]).toEqual([expect.closeTo(200, 6), expect.closeTo(100, 6)]);
  });
});
