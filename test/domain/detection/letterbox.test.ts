import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedInput, fromInput, letterbox } from '../../../src-workers/domain/detection/letterbox';
import { box } from '../../../src-workers/domain/geometry/box';

const size = (width: number, height: number) => ({ width, height });

describe('an input that fits the picture', () => {
  it.each([
    ['16:9 fits exactly', size(1920, 1080), size(512, 288)],
    ['4:3', size(800, 600), size(512, 384)],
    ['a small picture is enlarged', size(320, 240), size(512, 384)],
    ['CIF: 419 rows take 416', size(352, 288), size(512, 416)],
    ['portrait', size(1080, 1920), size(288, 512)],
    ['290 rows take 288, not 320 with a tenth of it grey', size(848, 480), size(512, 288)],
    ['a strip has one step', size(2000, 20), size(512, 32)],
  ])('%s', (_reason, picture, expected) => {
    expect(fittedInput(picture, 512, 32)).toEqual(expected);
  });
});

describe('the letterbox', () => {
  it.each([
    ['16:9 in a square, in the middle', 'centre', { x: 0, y: 91, width: 416, height: 234 }],
    ['16:9 in a square, top-left', 'top-left', { x: 0, y: 0, width: 416, height: 234 }],
    ['16:9 stretched to a square', 'stretched', { x: 0, y: 0, width: 416, height: 416 }],
  ] as const)('%s', (_reason, placement, expected) => {
    expect(letterbox(size(1920, 1080), size(416, 416), placement)).toEqual(expected);
  });

  const side = fc.integer({ min: 16, max: 4000 });
  it('never leaves the input and touches two of its sides', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom('centre' as const, 'top-left' as const),
        (w, h, at) => {
          const placed = letterbox(size(w, h), size(512, 288), at);
          expect(placed.x + placed.width).toBeLessThanOrEqual(512);
          expect(placed.y + placed.height).toBeLessThanOrEqual(288);
          expect(placed.width === 512 || placed.height === 288).toBe(true);
        },
      ),
    );
  });

  it('is undone: a box of the picture comes back to within a pixel of the input', () => {
    const x = fc.double({ min: 0, max: 0.45, noNaN: true });
    fc.assert(
      fc.property(side, side, x, x, (w, h, u, v) => {
        const placed = letterbox(size(w, h), size(416, 416), 'centre');
        const on = box(u * w, v * h, (u + 0.5) * w, (v + 0.5) * h);
        const inInput = box(
          placed.x + (on.left * placed.width) / w,
          placed.y + (on.top * placed.height) / h,
          placed.x + (on.right * placed.width) / w,
          placed.y + (on.bottom * placed.height) / h,
        );
        const back = fromInput(inInput, placed, { x: 0, y: 0, width: w, height: h });
        expect(back?.left).toBeCloseTo(on.left, 6);
        expect(back?.bottom).toBeCloseTo(on.bottom, 6);
      }),
    );
  });
});

describe('a box of the input on the picture', () => {
  const placed = { x: 0, y: 16, width: 512, height: 256 };
  const whole = { x: 0, y: 0, width: 1024, height: 512 };
  it.each([
    ['is enlarged and moved', box(10, 26, 20, 36), whole, box(20, 20, 40, 40)],
    ['lies in the crop', box(10, 26, 20, 36), { ...whole, x: 100, y: 50 }, box(120, 70, 140, 90)],
    ['is clipped to the picture', box(-10, 0, 20, 36), whole, box(0, 0, 40, 40)],
    ['is nothing where it lies in the padding', box(10, 0, 20, 12), whole, undefined],
  ])('%s', (_reason, inInput, analysed, expected) => {
    expect(fromInput(inInput, placed, analysed)).toEqual(expected);
  });
});
