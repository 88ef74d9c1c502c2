import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groundPoint,
  type CalibrationPoint,
} from '../../../src-workers/domain/calibration/calibration-point';
import { checkCalibration } from '../../../src-workers/domain/calibration/calibration-check';
import { homographyOf } from '../../../src-workers/domain/calibration/homography';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';

const at = (x: number, y: number, u: number, v: number): CalibrationPoint => ({
  picture: pixelPoint(x, y),
  ground: groundPoint(u, v),
});

/** EXAMPLES, "Speed". */
const road = [at(100, 400, 0, 0), at(500, 400, 7, 0), at(400, 200, 7, 30), at(200, 200, 0, 30)];

/** A camera 8 m above the ground that looks along y, its horizon at y = 100. */
const seen = (u: number, v: number): CalibrationPoint =>
  at(480 + (600 * u) / (v + 10), 100 + (600 * 8) / (v + 10), u, v);

describe('homographyOf', () => {
  it.each([
    [300, 300, 3.5, 10],
    [300, 250, 3.5, 18],
    [150, 350, 0.5, 4.2857],
    // Its own points come back exactly.
    [100, 400, 0, 0],
    [400, 200, 7, 30],
  ])('knows where (%d, %d) lies on the ground', (x, y, u, v) => {
    const ground = homographyOf(road)?.groundAt(pixelPoint(x, y));
    expect(ground?.x).toBeCloseTo(u, 4);
    expect(ground?.y).toBeCloseTo(v, 4);
  });

  it('knows no ground at the horizon and above it', () => {
    const homography = homographyOf([seen(-4, 5), seen(4, 5), seen(4, 40), seen(-4, 40)]);
    expect(homography?.groundAt(pixelPoint(480, 101))?.y).toBeCloseTo(4790, 0);
    expect(homography?.groundAt(pixelPoint(480, 99))).toBeUndefined();
    // Behind the camera nothing is seen.
    expect(homography?.pictureAt(groundPoint(0, -11))).toBeUndefined();
  });

  it.each([
    ['three points', road.slice(0, 3)],
    [
      'three of four on a line',
      [at(0, 0, 0, 0), at(100, 100, 1, 1), at(200, 200, 2, 2), at(0, 300, 0, 9)],
    ],
    ['one point four times', [at(5, 5, 1, 1), at(5, 5, 1, 1), at(5, 5, 1, 1), at(5, 5, 1, 1)]],
    [
      'all on one line of the ground',
      road.map(({ picture }, index) => ({ picture, ground: groundPoint(index, 0) })),
    ],
    // Two neighbours mistaken for each other: no camera sees a rectangle as a bow tie.
    [
      'a bow tie',
      [at(100, 400, 7, 0), at(500, 400, 0, 0), at(400, 200, 7, 30), at(200, 200, 0, 30)],
    ],
  ])('is not fixed by %s', (_, points) => {
    expect(homographyOf(points)).toBeUndefined();
  });

  it('takes what is in front of the camera to the ground and back', () => {
    const metre = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(metre, fc.double({ min: 0, max: 120, noNaN: true }), (u, v) => {
        const homography = homographyOf([
          seen(-6, 2),
          seen(6, 2),
          seen(6, 60),
          seen(-6, 60),
          seen(0, 9),
        ]);
        const { picture } = seen(u, v);
        const ground = homography?.groundAt(picture);
        expect(Math.hypot((ground?.x ?? NaN) - u, (ground?.y ?? NaN) - v)).toBeLessThan(1e-5);
        const back = homography?.pictureAt(groundPoint(u, v));
        expect(back?.x).toBeCloseTo(picture.x, 6);
        expect(back?.y).toBeCloseTo(picture.y, 6);
      }),
    );
  });
});

describe('checkCalibration', () => {
  it('cannot check four points', () => {
    expect(checkCalibration(road)).toEqual({ kind: 'unchecked' });
  });

  it('finds nothing wrong with points that agree', () => {
    const check = checkCalibration([
      seen(-4, 5),
      seen(4, 5),
      seen(4, 40),
      seen(-4, 40),
      seen(1, 20),
    ]);
    expect(check).toMatchObject({ kind: 'checked' });
    expect(check.kind === 'checked' && check.largest).toBeLessThan(1e-6);
  });

  it('tells how far beside each point lies', () => {
    const points = [
      ...[seen(-4, 5), seen(4, 5), seen(4, 40), seen(-4, 40)],
      ...[seen(0, 15), seen(2, 25), seen(-2, 10)],
    ];
    const wrong = points.map((point, index) =>
      // Measured two metres too far away.
      index === 5 ? { ...point, ground: groundPoint(2, 27) } : point,
    );
    const check = checkCalibration(wrong);
    if (check.kind === 'unchecked') throw new Error('there is something to check with');
    // Foretold from the six that agree, it is exactly two metres beside.
    expect(check.errors[5]).toBeCloseTo(2, 6);
    expect(check.largest).toBe(Math.max(...check.errors.map((error) => error ?? 0)));
    const squares = check.errors.reduce<number>((sum, error) => sum + (error ?? NaN) ** 2, 0);
    expect(check.rms).toBeCloseTo(Math.sqrt(squares / 7), 12);
  });
});
