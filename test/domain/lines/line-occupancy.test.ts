import { describe, expect, it } from 'vitest';
import { box } from '../../../src-workers/domain/geometry/box';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';
import { LineOccupancy } from '../../../src-workers/domain/lines/line-occupancy';
import { milliseconds } from '../../../src-workers/domain/units';

const level = [pixelPoint(100, 250), pixelPoint(900, 250)];
const carAt = (bottom: number, left = 480) => box(left, bottom - 60, left + 40, bottom);

describe('LineOccupancy', () => {
  it.each<[string, readonly (readonly [ms: number, bottom: number])[], readonly unknown[]]>([
    [
      'drives over: both changes half way between the frames that show them',
      [
        [0, 200],
        [100, 260],
        [200, 300],
        [300, 330],
      ],
      [{ from: 50, to: 250 }],
    ],
    [
      'first seen on the line: from then on',
      [
        [0, 260],
        [100, 330],
      ],
      [{ from: 0, to: 50 }],
    ],
    [
      'ends on the line: until it was last seen',
      [
        [0, 200],
        [100, 260],
        [200, 270],
      ],
      [{ from: 50, to: 200 }],
    ],
    [
      'unseen for a while on the line: it stood there',
      [
        [0, 200],
        [100, 260],
        [900, 270],
        [1000, 330],
      ],
      [{ from: 50, to: 950 }],
    ],
    [
      'the edge of the box touches the line',
      [
        [0, 250],
        [100, 200],
      ],
      [{ from: 0, to: 50 }],
    ],
    [
      'never on it',
      [
        [0, 200],
        [100, 210],
      ],
      [],
    ],
    ['seen once on it: no time has passed', [[0, 260]], []],
  ])('%s', (_, frames, expected) => {
    const occupancy = new LineOccupancy(level);
    const said = frames.map(([ms, bottom]) => occupancy.step(1, carAt(bottom), milliseconds(ms)));
    expect([...said, occupancy.end(1)].filter((one) => one !== undefined)).toEqual(expected);
  });

  it('looks at the drawn line, not at its extension', () => {
    const occupancy = new LineOccupancy(level);
    occupancy.step(1, carAt(260, 910), milliseconds(0));
    occupancy.step(1, carAt(260, 910), milliseconds(100));
    expect(occupancy.end(1)).toBeUndefined();
  });
});
