import { describe, expect, it } from 'vitest';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';
import { MotionField } from '../../../src-workers/domain/tracking/motion-field';

const picture = { width: 1600, height: 1200 };
const here = pixelPoint(150, 150);

const taught = (...velocities: readonly [number, number][]): MotionField => {
  const field = new MotionField(picture);
  for (const [x, y] of velocities) field.learn(here, { x, y });
  return field;
};

describe('MotionField', () => {
  it('says nothing of a place where fewer than 6 observations were made', () => {
    expect(taught([1, 1], [1, 1], [1, 1], [1, 1], [1, 1]).at(here)).toBeUndefined();
  });

  it('says mean and variance', () => {
    const field = taught([10, 0], [20, 0], [10, 0], [20, 0], [10, 6], [20, 6]);
    expect(field.at(here)).toEqual({
      x: expect.closeTo(15, 9),
      y: expect.closeTo(2, 9),
      xVariance: expect.closeTo(25, 9),
      yVariance: expect.closeTo(8, 9),
    });
  });

  it('knows a place, not its neighbour 100 pixels on', () => {
    const field = taught(...Array.from({ length: 9 }, (): [number, number] => [5, 5]));
    expect(field.at(pixelPoint(199, 199))).toBeDefined();
    expect(field.at(pixelPoint(201, 150))).toBeUndefined();
  });

  it('takes places outside the picture for its edge', () => {
    const field = new MotionField(picture);
    for (let i = 0; i < 6; i++) field.learn(pixelPoint(-50, 5000), { x: 1, y: 2 });
    expect(field.at(pixelPoint(0, 1199))?.y).toBeCloseTo(2, 9);
  });

  it('forgets: after 300 observations of standing traffic nothing moves', () => {
    const moving = Array.from({ length: 300 }, (): [number, number] => [100, 0]);
    const standing = Array.from({ length: 300 }, (): [number, number] => [0, 0]);
    expect(taught(...moving, ...standing).at(here)?.x).toBeLessThan(1);
  });
});
