import { describe, expect, test } from 'vitest';
import { playbackPreview, widestWish } from '../../../src-main/cameras/playback-preview';

const hd = { width: 1920, height: 1080 };
const small = { width: 640, height: 360 };

describe('what the decoder of a playback delivers', () => {
  test.each([
    ['nobody said what is needed: all there is', undefined, hd, 25, 1, true, { longestSide: 960 }],
    ['a small tile', { longestSide: 275, fps: 10 }, hd, 25, 1, true, { longestSide: 320, fps: 10 }],
    [
      'a little larger than a size',
      { longestSide: 350, fps: 30 },
      hd,
      25,
      1,
      true,
      { longestSide: 320 },
    ],
    ['a large tile', { longestSide: 1140, fps: 30 }, hd, 25, 1, true, { longestSide: 960 }],
    [
      'no more than the picture has',
      { longestSide: 1140, fps: 30 },
      small,
      25,
      1,
      true,
      { longestSide: 640 },
    ],
    [
      'hardly any would be left out',
      { longestSide: 480, fps: 12 },
      small,
      12.5,
      1,
      true,
      { longestSide: 480 },
    ],
    [
      'twice as fast: half as many of the video',
      { longestSide: 320, fps: 10 },
      hd,
      25,
      2,
      true,
      { longestSide: 320, fps: 5 },
    ],
    [
      'what stands leaves out none',
      { longestSide: 320, fps: 10 },
      hd,
      25,
      1,
      false,
      { longestSide: 320 },
    ],
  ] as const)('%s', (_, wish, picture, frameRate, speed, playing, expected) => {
    expect(playbackPreview(wish, { picture, frameRate, speed, playing })).toEqual(expected);
  });
});

describe('what several windows can use', () => {
  test.each([
    ['nobody watches', [], undefined],
    ['one', [{ longestSide: 320, fps: 10 }], { longestSide: 320, fps: 10 }],
    [
      'the widest of each',
      [
        { longestSide: 320, fps: 30 },
        { longestSide: 640, fps: 10 },
      ],
      { longestSide: 640, fps: 30 },
    ],
    ['somebody who did not say', [{ longestSide: 320, fps: 10 }, undefined], undefined],
  ] as const)('%s', (_, wishes, expected) => {
    expect(widestWish(wishes)).toEqual(expected);
  });
});
