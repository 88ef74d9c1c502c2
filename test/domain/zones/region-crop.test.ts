import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { regionCrop } from '../../../src-workers/domain/zones/region-crop';
import type { Zone } from '../../../src-workers/domain/zones/zone';

const region = (left: number, top: number, right: number, bottom: number): Zone => ({
  id: 'region',
  name: '',
  kind: 'region-of-interest',
  points: [
    normalisedPoint(left, top),
    normalisedPoint(right, top),
    normalisedPoint(right, bottom),
    normalisedPoint(left, bottom),
  ],
});

describe('regionCrop', () => {
  it.each([
    ['no region: all of the picture', [], undefined],
    ['another kind of zone', [{ ...region(0, 0, 0.1, 0.1), kind: 'zone' as const }], undefined],
    // 5 % of the diagonal of 1118.03 px are 55.9 px.
    [
      'one region, with the margin',
      [region(0.4, 0.4, 0.6, 0.6)],
      { x: 344, y: 144, width: 312, height: 212 },
    ],
    [
      'two regions: round both',
      [region(0.2, 0.4, 0.3, 0.6), region(0.6, 0.4, 0.7, 0.6)],
      { x: 144, y: 144, width: 612, height: 212 },
    ],
    ['never beyond the picture', [region(0, 0, 0.5, 0.5)], { x: 0, y: 0, width: 556, height: 306 }],
    ['nearly everything: no crop', [region(0.02, 0.02, 0.98, 0.98)], undefined],
  ])('%s', (_, zones, expected) => {
    expect(regionCrop(zones, { width: 1000, height: 500 })).toEqual(expected);
  });

  it('is even and inside, whatever the region and the size of the picture', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const size = fc.integer({ min: 16, max: 4001 });
    fc.assert(
      fc.property(share, share, share, share, size, size, (a, b, c, d, width, height) => {
        const zone = region(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d));
        const crop = regionCrop([zone], { width, height }) ?? { x: 0, y: 0, width: 0, height: 0 };
        for (const value of Object.values(crop)) expect(value % 2).toBe(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(width);
        expect(crop.y + crop.height).toBeLessThanOrEqual(height);
      }),
    );
  });
});
