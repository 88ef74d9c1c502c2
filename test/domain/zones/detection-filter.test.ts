import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { box } from '../../../src-workers/domain/geometry/box';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { detectionFilter } from '../../../src-workers/domain/zones/detection-filter';
import type { Zone, ZoneKind } from '../../../src-workers/domain/zones/zone';

const picture = { width: 1000, height: 500 };
const area = (kind: ZoneKind, left: number, right: number): Zone => ({
  id: `${kind}-${left}`,
  name: '',
  kind,
  points: [
    normalisedPoint(left, 0),
    normalisedPoint(right, 0),
    normalisedPoint(right, 1),
    normalisedPoint(left, 1),
  ],
});
const carAt = (x: number, bottom = 300): Detection => ({
  box: box(x - 20, bottom - 60, x + 20, bottom),
  class: 'car',
  score: 0.9,
});

describe('detectionFilter', () => {
  it.each<[string, readonly Zone[], readonly number[]]>([
    ['no mask, no region: everything stays', [area('zone', 0, 0.1)], [50, 450, 950]],
    ['an ignore mask', [area('ignore-mask', 0.4, 0.5)], [50, 950]],
    ['a region of interest', [area('region-of-interest', 0, 0.1)], [50]],
    [
      'two regions: inside either',
      [area('region-of-interest', 0, 0.1), area('region-of-interest', 0.9, 1)],
      [50, 950],
    ],
    [
      'a mask in a region wins',
      [area('region-of-interest', 0, 0.5), area('ignore-mask', 0.4, 0.5)],
      [50],
    ],
  ])('%s', (_, zones, kept) => {
    const filter = detectionFilter(zones, picture, 'bottom-centre');
    expect(filter([50, 450, 950].map((x) => carAt(x)))).toEqual(kept.map((x) => carAt(x)));
  });

  it('looks at the reference point: a box that the lower edge cuts is in a region down to it', () => {
    const filter = detectionFilter([area('region-of-interest', 0, 0.5)], picture, 'bottom-centre');
    expect(filter([carAt(100, 500)])).toHaveLength(1);
  });

  it('takes the centre when the camera says so', () => {
    const upperHalf: Zone = {
      ...area('ignore-mask', 0, 1),
      points: [
        normalisedPoint(0, 0),
        normalisedPoint(1, 0),
        normalisedPoint(1, 0.5),
        normalisedPoint(0, 0.5),
      ],
    };
    const car = carAt(500, 270);
    expect(detectionFilter([upperHalf], picture, 'centre')([car])).toEqual([]);
    expect(detectionFilter([upperHalf], picture, 'bottom-centre')([car])).toEqual([car]);
  });
});
