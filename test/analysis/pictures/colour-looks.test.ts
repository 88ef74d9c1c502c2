import { describe, expect, it } from 'vitest';
import { colourLooks } from '../../../src-workers/analysis/pictures/colour-looks';
import {
  wholePicture,
  type SmallPicture,
} from '../../../src-workers/analysis/pictures/small-picture';
import type { Detection } from '../../../src-workers/domain/detection/detection';
import { box } from '../../../src-workers/domain/geometry/box';
import { milliseconds } from '../../../src-workers/domain/units';

/** Boxes are in pixels of a picture twice as large. */
const space = { width: 400, height: 200 };
const size = { width: 200, height: 100 };

/** A red car at 40..80, 20..60 on a grey road. */
function picture(light = 1): SmallPicture {
  const bytes = new Uint8Array(size.width * size.height * 3);
  for (let i = 0; i < size.width * size.height; i += 1) {
    const [x, y] = [i % size.width, Math.floor(i / size.width)];
    const isCar = x >= 40 && x < 80 && y >= 20 && y < 60;
    bytes.set(
      (isCar ? [150, 30, 34] : [150, 150, 150]).map((value) => value * light),
      3 * i,
    );
  }
  return { ...size, format: 'rgb24', bytes, region: wholePicture, mediaTime: milliseconds(0) };
}

const seen = (roadUser: Detection['class'], ...at: Parameters<typeof box>): Detection => ({
  class: roadUser,
  score: 0.9,
  box: box(...at),
});
const car = seen('car', 80, 40, 160, 120);

describe('colourLooks', () => {
  it.each<[string, readonly Detection[], readonly (string | undefined)[]]>([
    ['a car', [car], ['red']],
    ['one whose box is too small to show paint', [seen('car', 80, 40, 100, 56)], [undefined]],
    ['a pedestrian has clothes and no colour', [seen('pedestrian', 80, 40, 160, 120)], [undefined]],
    ['of a motorcycle one sees the rider', [seen('motorcycle', 80, 40, 160, 120)], [undefined]],
    [
      'one that is mostly behind another is not looked at',
      [car, seen('bus', 70, 60, 170, 160)],
      [undefined, 'unclear'],
    ],
  ])('%s', (_, detections, looks) => {
    const found = colourLooks(picture(), detections, space);
    expect(found[0]).toBe(looks[0]);
    expect(found).toHaveLength(detections.length);
  });

  it('tells nothing by night', () => {
    expect(colourLooks(picture(0.15), [car], space)).toEqual(['unclear']);
  });

  it('finds the box in a picture of a part', () => {
    // The left half of the whole: what was at 40..80 of 200 lies there still, of a whole of 400.
    const part = { ...picture(), region: { x: 0, y: 0, width: 0.5, height: 1 } };
    expect(colourLooks(part, [seen('car', 40, 40, 80, 120)], space)).toEqual(['red']);
  });
});
