import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampInto,
  overlap,
  placeLabels,
  placeTag,
} from '../../../../src-renderer/live/overlay/label-placement';

const picture = { left: 0, top: 0, width: 400, height: 300 };
const height = 15;
const request = (left: number, top: number, size = 40) => ({
  box: { left, top, width: size, height: size },
  texts: [
    { text: 'long', width: 80 },
    { text: 'short', width: 24 },
  ],
});

describe('a tag', () => {
  const size = { width: 60, height: 18 };
  const best = { point: { x: 200, y: 100 }, away: { x: 0, y: -1 }, clearance: 8 };
  const second = { ...best, away: { x: 0, y: 1 } };
  const above = { left: 170, top: 74, ...size };

  it.each([
    ['lies where it is best', [], above],
    ['makes room for one that is there', [above], { left: 170, top: 108, ...size }],
    // It says what was counted: better over another one than not at all.
    ['stays where it is best if all is taken', [picture], above],
  ])('%s', (_, taken, place) => {
    expect(placeTag(size, [best, second], taken, picture)).toEqual(place);
  });

  it('leaves a steep line and its arrow free as well as a flat one', () => {
    const beside = { ...best, away: { x: 1, y: 0 } };
    expect(placeTag(size, [beside], [], picture)).toEqual({ left: 208, top: 91, ...size });
  });

  it('is moved into the picture', () => {
    const outside = { ...best, point: { x: 395, y: 2 } };
    expect(placeTag(size, [outside], [], picture)).toEqual({ left: 340, top: 0, ...size });
  });
});

describe('labels', () => {
  it.each([
    // In the open: above the box.
    [request(100, 100), { left: 100, top: 85, text: 'long' }],
    // At the upper edge of the picture: below it.
    [request(100, 4), { left: 100, top: 44, text: 'long' }],
    // At the upper edge, with a box that is large enough: inside it.
    [request(100, 4, 90), { left: 100, top: 4, text: 'long' }],
    // At the right edge: moved into the picture.
    [request(380, 100), { left: 320, top: 85, text: 'long' }],
    // A box that begins left of the picture.
    [request(-20, 100), { left: 0, top: 85, text: 'long' }],
  ])('%o lies at %o', (asked, expected) => {
    expect(placeLabels([asked], [], picture, height)).toEqual([expect.objectContaining(expected)]);
  });

  it('keep off the tags of lines and zones', () => {
    const tag = { left: 90, top: 80, width: 100, height: 22 };
    expect(placeLabels([request(100, 100)], [tag], picture, height)[0]).toMatchObject({ top: 140 });
  });

  it('are shortened where only that has a place', () => {
    const tag = { left: 130, top: 60, width: 100, height: 100 };
    expect(placeLabels([request(100, 100)], [tag], picture, height)[0]).toMatchObject({
      text: 'short',
      left: 100,
      top: 85,
    });
  });

  it('are left out in a crowd, the last to come first', () => {
    const crowd = Array.from({ length: 4 }, (_, index) => request(100 + index * 6, 100));
    const texts = placeLabels(crowd, [], picture, height).map((label) => label?.text);
    expect(texts).toEqual(['long', 'long', undefined, undefined]);
  });

  it('are inside the picture and never on each other', () => {
    const box = fc.record({
      left: fc.integer({ min: -50, max: 450 }),
      top: fc.integer({ min: -50, max: 350 }),
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const placed = placeLabels(
          boxes.map((one) => ({ box: one, texts: request(0, 0).texts })),
          [],
          picture,
          height,
        ).flatMap((label) => label ?? []);
        placed.forEach((one, index) => {
          expect(clampInto(one, picture)).toMatchObject({ left: one.left, top: one.top });
          for (const other of placed.slice(index + 1)) expect(overlap(one, other)).toBe(false);
        });
      }),
    );
  });
});
