import { expect, it } from 'vitest';
import { lineWarning } from '../../../src-renderer/zones/line-warning';
import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import { noShapes } from '../../../src-renderer/zones/shapes';

const picture = { width: 1000, height: 1000 };
const mask = {
  ...{ id: 'm', name: 'Mask', kind: 'ignore-mask' as const },
  points: [
    [0, 0.51],
    [0.5, 0.51],
    [0.5, 1],
    [0, 1],
  ] as const,
};

it.each<[string, readonly StoredPoint[], RegExp | undefined]>([
  [
    'in the middle it counts',
    [
      [0, 0.5],
      [1, 0.5],
    ],
    undefined,
  ],
  // 2 % of the diagonal are 28 pixels.
  [
    'along the lower edge nowhere',
    [
      [0, 0.98],
      [1, 0.98],
    ],
    /counts nowhere/,
  ],
  [
    'slanted into a corner on a part',
    [
      [0, 0.9],
      [1, 1],
    ],
    /on only \d+ % of its length/,
  ],
  ['a point is no line yet', [[0, 0.99]], undefined],
])('%s', (_, points, expected) => {
  const warning = lineWarning(points, noShapes, picture, 2);
  if (expected) expect(warning).toMatch(expected);
  else expect(warning).toBeUndefined();
});

it('a mask beside it is an edge too', () => {
  const points: readonly StoredPoint[] = [
    [0, 0.5],
    [1, 0.5],
  ];
  expect(lineWarning(points, { zones: [mask] }, picture, 2)).toMatch(/on only 50 %/);
});
