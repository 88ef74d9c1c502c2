import * as fc from 'fast-check';
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { inverse, projectionOf, throughMatrix } from '../../../scripts/scenes/world/projection';
import type { CameraPlace } from '../../../scripts/scenes/world/scene-description';

// Ten metres up, looking ten metres north: 45 degrees down. With a field of view of 90 degrees the
// focal length is half the picture's height: 50 pixels.
const steep: CameraPlace = {
  at: [0, 0],
  heightMetres: 10,
  lookingAt: [0, 10],
  verticalFieldOfViewDegrees: 90,
};
const picture = { width: 200, height: 100 };

describe('projectionOf', () => {
  it.each([
    ['the point looked at is in the middle', [0, 10, 0], [100, 50]],
    [
      'the foot of the pole, 45 degrees below the axis, is at the lower edge',
      [0, 0, 0],
      [100, 100],
    ],
    [
      'a point at the height of the camera is on the horizon, at the upper edge',
      [0, 10, 10],
      [100, 0],
    ],
    ['5 m east at a depth of 10 sqrt 2', [5, 10, 0], [100 + (50 * 5) / Math.hypot(10, 10), 50]],
    ['5 m west, mirrored', [-5, 10, 0], [100 - (50 * 5) / Math.hypot(10, 10), 50]],
  ] as const)('%s', (_, [x, y, z], [px, py]) => {
    const seen = projectionOf(steep, picture).toPicture(x, y, z);
    expect(seen?.[0]).toBeCloseTo(px, 9);
    expect(seen?.[1]).toBeCloseTo(py, 9);
  });

  it('gives nothing behind the camera', () => {
    expect(projectionOf(steep, picture).toPicture(0, -11, 0)).toBeUndefined();
  });

  it.each([
    [
      'panned by 90 degrees to the right it looks east',
      { panDegrees: 90, tiltDegrees: 0 },
      [10, 0, 0],
    ],
    ['tilted up by 45 degrees it looks level', { panDegrees: 0, tiltDegrees: 45 }, [0, 10, 10]],
    ['both', { panDegrees: -90, tiltDegrees: 45 }, [-10, 0, 10]],
  ] as const)('%s', (_, turn, [x, y, z]) => {
    const seen = projectionOf(steep, picture, turn).toPicture(x, y, z);
    expect(seen?.[0]).toBeCloseTo(100, 9);
    expect(seen?.[1]).toBeCloseTo(50, 9);
  });

  const cameras = fc.record({
    at: fc.tuple(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: -20, max: 0, noNaN: true }),
    ),
    heightMetres: fc.double({ min: 3, max: 15, noNaN: true }),
    lookingAt: fc.tuple(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 15, max: 60, noNaN: true }),
    ),
    verticalFieldOfViewDegrees: fc.double({ min: 15, max: 70, noNaN: true }),
  });
  const grounds = fc.tuple(
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.double({ min: 20, max: 80, noNaN: true }),
  );

  it('takes the ground to the picture as points go, and back', () => {
    fc.assert(
      fc.property(cameras, grounds, (camera, ground) => {
        const projection = projectionOf(camera, { width: 960, height: 540 });
        const seen = projection.toPicture(...ground, 0);
        fc.pre(seen !== undefined);
        const [px, py] = throughMatrix(projection.groundToPicture, ground);
        expect(px).toBeCloseTo(seen[0], 6);
        expect(py).toBeCloseTo(seen[1], 6);
        const [x, y] = throughMatrix(projection.pictureToGround, seen);
        expect(x).toBeCloseTo(ground[0], 5);
        expect(y).toBeCloseTo(ground[1], 5);
      }),
    );
  });

  it('is the camera of three.js, which draws the pictures', () => {
    fc.assert(
      fc.property(
        cameras,
        grounds,
        fc.double({ min: 0, max: 5, noNaN: true }),
        (camera, [x, y], z) => {
          const three = new PerspectiveCamera(
            camera.verticalFieldOfViewDegrees,
            960 / 540,
            0.1,
            500,
          );
          three.position.set(camera.at[0], camera.heightMetres, -camera.at[1]);
          three.lookAt(camera.lookingAt[0], 0, -camera.lookingAt[1]);
          three.updateMatrixWorld();
          const seen = projectionOf(camera, { width: 960, height: 540 }).toPicture(x, y, z);
          fc.pre(seen !== undefined && Math.hypot(...seen) < 1e4);
          const clip = new Vector3(x, z, -y).project(three);
          expect(((clip.x + 1) / 2) * 960).toBeCloseTo(seen[0], 4);
          expect(((1 - clip.y) / 2) * 540).toBeCloseTo(seen[1], 4);
        },
      ),
    );
  });
});

describe('inverse', () => {
  it('refuses a matrix that squeezes the ground into a line', () => {
    expect(() => inverse([1, 2, 3, 2, 4, 6, 0, 0, 1])).toThrow(RangeError);
  });
});
