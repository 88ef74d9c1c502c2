import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import {
  lineLength,
  pointOnLine,
  positionOnLine,
} from '../../../src-workers/domain/proof/line-position';
import { lineShape } from '../../../src-workers/domain/proof/line-shape';

const wide = { width: 640, height: 320 };
const point = (x: number, y: number): ReturnType<typeof normalisedPoint> => normalisedPoint(x, y);

describe('positionOnLine', () => {
  // An L: 320 pixels to the right, then 160 down, on a picture of 640x320.
  const bent = [point(0, 0), point(0.5, 0), point(0.5, 0.5)];

  it.each([
    [point(0, 0), 0, 'its first point'],
    [point(0.25, 0), 1 / 3, 'shares are of pixels, not of coordinates: 160 of 480'],
    [point(0.5, 0), 2 / 3, 'the corner'],
    [point(0.5, 0.25), 5 / 6, 'on the second arm'],
    [point(0.5, 0.5), 1, 'its last point'],
    [point(0.25, 0.05), 1 / 3, 'beside it: the nearest place'],
    [point(0.9, 0.9), 1, 'beyond its end'],
  ])('%j is at %d: %s', (at, position) => {
    expect(positionOnLine(bent, at, wide)).toBeCloseTo(position, 9);
  });

  it('is 0 on a line without length', () => {
    expect(positionOnLine([point(0.5, 0.5), point(0.5, 0.5)], point(0.1, 0.1), wide)).toBe(0);
  });

  it('measures in pixels', () => {
    expect(lineLength(bent, wide)).toBe(480);
  });

  it('finds any place of a straight or bent line again', () => {
    const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (y, x, position) => {
        // Its parts move away from each other, so that every place is nearest to itself alone.
        const line = [point(0, y), point(0.2 + 0.3 * x, 0.5), point(1, y)];
        const again = positionOnLine(line, pointOnLine(line, position, wide), wide);
        expect(again).toBeCloseTo(position, 6);
      }),
    );
  });
});

describe('lineShape', () => {
  it('is the same for the same points, and another for others or in another order', () => {
    const line = [point(0.1, 0.2), point(0.9, 0.2)];
    expect(lineShape([...line])).toBe(lineShape(line));
    expect(lineShape(line)).toMatch(/^[0-9a-f]{16}$/);
    expect(lineShape([...line].reverse())).not.toBe(lineShape(line));
    expect(lineShape([point(0.1, 0.2), point(0.9, 0.20001)])).not.toBe(lineShape(line));
  });
});
