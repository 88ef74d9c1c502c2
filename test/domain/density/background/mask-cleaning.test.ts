import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanMask } from '../../../../src-workers/domain/density/background/mask-cleaning';

/** The definition: the median of a square in which the edge goes on, then an erosion. */
function reference(mask: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const inside = (value: number, length: number): number =>
    Math.max(0, Math.min(length - 1, value));
  const filtered = (keep: (values: number[]) => boolean, from: Uint8Array, reach: number) =>
    from.map((_, i) => {
      const values: number[] = [];
      for (let y = -reach; y <= reach; y++) {
        for (let x = -reach; x <= reach; x++) {
          const row = inside(Math.floor(i / width) + y, height);
          values.push(from[row * width + inside((i % width) + x, width)] ?? 0);
        }
      }
      return keep(values) ? 255 : 0;
    });
  const median = (values: number[]): boolean =>
    values.sort((a, b) => a - b)[values.length >> 1] === 255;
  return filtered((values) => !values.includes(0), filtered(median, mask, radius), 1);
}

describe('a mask that is cleaned', () => {
  it.each([
    { name: 'small, by 5 x 5', width: 23, height: 17, radius: 2 },
    { name: 'large, by 7 x 7', width: 284, height: 9, radius: 3 },
  ])('$name: is the eroded median', ({ width, height, radius }) => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 40, maxLength: 160 }),
        fc.integer({ min: 1, max: 4 }),
        (pattern, run) => {
          const mask = Uint8Array.from({ length: width * height }, (_, i) =>
            pattern[Math.floor(i / run) % pattern.length] ? 255 : 0,
          );
          const cleaned = mask.slice();
          cleanMask(cleaned, { width, height });
          expect(cleaned).toEqual(reference(mask, width, height, radius));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps what reaches the edge of the picture, and no speckle', () => {
    const mask = new Uint8Array(40 * 30);
    mask.fill(255, 0, 40 * 8);
    mask[20 * 40 + 20] = 255;
    cleanMask(mask, { width: 40, height: 30 });
    const rows = Array.from({ length: 30 }, (_, y) => mask[y * 40 + 20]);
    expect(rows).toEqual([
      ...Array.from({ length: 7 }, () => 255),
      ...Array.from({ length: 23 }, () => 0),
    ]);
  });
});
