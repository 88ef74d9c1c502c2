import { describe, expect, it } from 'vitest';
import { openingBounds, type Bounds } from '../../src-main/desktop/window-bounds';

const bounds = (x: number, y: number, width: number, height: number): Bounds => ({
  x,
  y,
  width,
  height,
});
const main = bounds(0, 0, 1920, 1040);
const left = bounds(-1280, 0, 1280, 984);

describe('openingBounds', () => {
  it.each([
    ['the first time: in the middle', undefined, [main], bounds(160, 20, 1600, 1000)],
    [
      'the first time on a small screen: all of it',
      undefined,
      [bounds(0, 25, 1280, 720)],
      bounds(0, 25, 1280, 720),
    ],
    ['where it was', bounds(100, 50, 1200, 800), [main], bounds(100, 50, 1200, 800)],
    [
      'on a second screen',
      bounds(-1200, 10, 1000, 700),
      [main, left],
      bounds(-1200, 10, 1000, 700),
    ],
    [
      'the second screen is gone',
      bounds(-1200, 10, 1000, 700),
      [main],
      bounds(460, 170, 1000, 700),
    ],
    [
      'half outside, with enough to get hold of',
      bounds(1700, 500, 1000, 700),
      [main],
      bounds(1700, 500, 1000, 700),
    ],
    [
      'too little of it to get hold of',
      bounds(1850, 500, 1000, 700),
      [main],
      bounds(460, 170, 1000, 700),
    ],
    [
      'its title bar is below the screen',
      bounds(100, 1035, 1000, 700),
      [main],
      bounds(460, 170, 1000, 700),
    ],
    [
      'its title bar is a little above the screen',
      bounds(100, -20, 1000, 700),
      [main],
      bounds(100, 0, 1000, 700),
    ],
    [
      'the screen has become smaller',
      bounds(0, 0, 1920, 1040),
      [bounds(0, 0, 1366, 728)],
      bounds(0, 0, 1366, 728),
    ],
    [
      'smaller than the console can be used',
      bounds(10, 10, 200, 100),
      [main],
      bounds(10, 10, 960, 600),
    ],
    ['no screen at all', undefined, [], bounds(0, 0, 1600, 1000)],
  ])('%s', (_reason, remembered, screens, expected) => {
    expect(openingBounds(remembered, screens)).toEqual(expected);
  });
});
