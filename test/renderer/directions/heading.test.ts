import { describe, expect, test } from 'vitest';
import { commonHeading, headingOf, lineHeading } from '../../../src-renderer/directions/heading';
import type { StoredPoint } from '../../../src-workers/contracts/console-state';

/** Clockwise from up, 0..359. */
const degrees = (heading: number | undefined): number | undefined =>
  heading === undefined ? undefined : Math.round((heading * 180) / Math.PI + 360) % 360;
const picture = { width: 1600, height: 900 };
const line = (...points: StoredPoint[]) => ({ points });

describe('where a line counts, clockwise from up', () => {
  const rows: readonly [
    why: string,
    from: StoredPoint,
    to: StoredPoint,
    forward: number,
    backward: number,
  ][] = [
    ['drawn left to right: down the picture', [0.1, 0.6], [0.9, 0.6], 180, 0],
    ['drawn right to left: up', [0.9, 0.6], [0.1, 0.6], 0, 180],
    ['drawn downwards: to the left', [0.5, 0.1], [0.5, 0.9], 270, 90],
    // In shares it rises 1:1; seen, it is as flat as the picture, 9:16.
    ['drawn upwards to the right of a wide picture', [0.1, 0.9], [0.9, 0.1], 151, 331],
  ];
  test.each(rows)('%s', (_, from, to, forward, backward) => {
    expect(degrees(lineHeading(line(from, to), picture, 'forward'))).toBe(forward);
    expect(degrees(lineHeading(line(from, to), picture, 'backward'))).toBe(backward);
  });

  test('is not there without a length, or without a picture', () => {
    expect(headingOf([{ x: 1, y: 1 }], 'forward')).toBeUndefined();
    expect(lineHeading(line([0, 0], [1, 1]), undefined, 'forward')).toBeUndefined();
  });
});

describe('the one way of several lines', () => {
  const down = line([0.1, 0.6], [0.4, 0.6]);
  const downAndLeft = line([0.6, 0.5], [0.9, 0.7]);
  const up = line([0.9, 0.6], [0.6, 0.6]);

  test('is the middle of lines that lead much the same way', () => {
    expect(degrees(commonHeading([down, downAndLeft], picture, 'forward'))).toBe(190);
    expect(degrees(commonHeading([down], picture, 'backward'))).toBe(0);
  });

  test('is not there where they lead different ways, or where there is none', () => {
    expect(commonHeading([down, up], picture, 'forward')).toBeUndefined();
    expect(commonHeading([down, line([0.5, 0.1], [0.5, 0.9])], picture, 'forward')).toBeUndefined();
    expect(commonHeading([], picture, 'forward')).toBeUndefined();
  });
});
