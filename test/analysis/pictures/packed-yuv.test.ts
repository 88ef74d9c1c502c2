import { describe, expect, it } from 'vitest';
import { maskBits, maskPlace } from '../../../src-workers/analysis/pictures/mask-place';
import { packedSize, packYuv } from '../../../src-workers/analysis/pictures/packed-yuv';
import {
  wholePicture,
  type PictureFormat,
  type SmallPicture,
} from '../../../src-workers/analysis/pictures/small-picture';
import { milliseconds } from '../../../src-workers/domain/units';

const picture = (
  width: number,
  height: number,
  format: PictureFormat,
  bytes: Uint8Array,
): SmallPicture => ({
  ...{ mediaTime: milliseconds(0), width, height, format, bytes, region: wholePicture },
});

const packed = (small: SmallPicture): number[] => {
  const { width, height } = packedSize(small);
  const to = new Uint8Array(width * height * 3);
  packYuv(small, to);
  return [...to];
};

describe('a small picture, packed', () => {
  it.each([
    // As it is up to 320; halved above, so that one colour sample is one pixel.
    { from: [320, 240], to: [320, 240] },
    { from: [480, 270], to: [240, 135] },
    { from: [270, 480], to: [135, 240] },
    { from: [416, 234], to: [208, 117] },
  ])('$from becomes $to', ({ from: [width = 0, height = 0], to }) => {
    const size = packedSize({ width, height });
    expect([size.width, size.height]).toEqual(to);
  });

  it('gives each pixel the colour of its block', () => {
    const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 50, 51, 60, 61]);
    expect(packed(picture(4, 2, 'yuv420p', bytes))).toEqual([
      ...[1, 50, 60, 2, 50, 60, 3, 51, 61, 4, 51, 61],
      ...[5, 50, 60, 6, 50, 60, 7, 51, 61, 8, 51, 61],
    ]);
  });

  it('is the mean of four where it is halved', () => {
    const width = 322;
    const bytes = new Uint8Array((width * 2 * 3) / 2).fill(40, 0, width).fill(60, width, width * 2);
    bytes.fill(100, width * 2, width * 2.5).fill(140, width * 2.5);
    const got = packed(picture(width, 2, 'yuv420p', bytes));
    expect(got).toHaveLength(161 * 3);
    expect(got.slice(0, 6)).toEqual([50, 100, 140, 50, 100, 140]);
  });

  it.each([
    { format: 'rgb24', bytes: [255, 0, 0, 255, 255, 255] },
    { format: 'bgr24', bytes: [0, 0, 255, 255, 255, 255] },
    // Planes: green, blue, red.
    { format: 'gbrp', bytes: [0, 255, 0, 255, 255, 255] },
  ] as const)('has the same colours from $format', ({ format, bytes }) => {
    const [y = 0, u = 0, v = 0, white = 0] = packed(picture(2, 1, format, Uint8Array.from(bytes)));
    // Red and white of ITU-R BT.601: 81, 90, 240 and 235.
    for (const [got, want] of [
      ...([
        [y, 81],
        [u, 90],
        [v, 240],
        [white, 235],
      ] as const),
    ]) {
      expect(Math.abs(got - want)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the bits of a mask', () => {
  it('lie where the region does in the whole picture', () => {
    const part = { width: 4, height: 2 };
    const place = maskPlace(part, { x: 0.5, y: 0.5, width: 0.5, height: 0.5 });
    expect(place).toEqual({ whole: { width: 8, height: 4 }, left: 4, top: 2 });
    const bits = maskBits(Uint8Array.from([255, 0, 0, 255, 0, 0, 0, 255]), part, place);
    expect([...bits]).toEqual([0, 0, 0b00001001, 0b00000001]);
  });

  it('end in a byte that may be half empty', () => {
    const part = { width: 3, height: 3 };
    const place = maskPlace(part, wholePicture);
    expect([...maskBits(new Uint8Array(9).fill(255), part, place)]).toEqual([255, 128]);
    expect([...maskBits(undefined, part, place)]).toEqual([0, 0]);
  });
});
