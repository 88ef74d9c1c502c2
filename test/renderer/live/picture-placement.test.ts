import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canvasToStored,
  pixelsToCanvas,
  placePicture,
  storedToCanvas,
} from '../../../src-renderer/live/picture-placement';

describe('a picture on its canvas', () => {
  it.each([
    // Wider than its canvas: bars above and below.
    [{ width: 1920, height: 1080 }, { width: 960, height: 600 }, [0, 30, 960, 540]],
    // Narrower: bars on both sides.
    [{ width: 320, height: 240 }, { width: 960, height: 540 }, [120, 0, 720, 540]],
    // The same shape: no bars.
    [{ width: 1280, height: 720 }, { width: 640, height: 360 }, [0, 0, 640, 360]],
    // A tile that is folded away: nothing, and no NaN.
    [{ width: 1280, height: 720 }, { width: 0, height: 0 }, [0, 0, 0, 0]],
    // A picture without a size, as a broken message might say.
    [{ width: 0, height: 0 }, { width: 640, height: 360 }, [0, 0, 0, 0]],
  ])('%o on %o', (picture, canvas, [left, top, width, height]) => {
    expect(placePicture(picture, canvas)).toEqual({ left, top, width, height });
  });

  it('has its edges on device pixels, also where these are finer than CSS pixels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 4096 }),
        fc.integer({ min: 16, max: 4096 }),
        fc.integer({ min: 10, max: 2000 }),
        fc.integer({ min: 10, max: 2000 }),
        fc.constantFrom(1, 1.25, 1.5, 2),
        (width, height, across, down, ratio) => {
          const place = placePicture({ width, height }, { width: across, height: down }, ratio);
          for (const edge of Object.values(place)) {
            expect(Math.abs(edge * ratio - Math.round(edge * ratio))).toBeLessThan(1e-6);
          }
          expect(place.width).toBeLessThanOrEqual(across + 1);
          expect(place.height).toBeLessThanOrEqual(down + 1);
        },
      ),
    );
  });
});

describe('a point of the picture on the canvas', () => {
  const place = { left: 120, top: 10, width: 720, height: 540 };

  it('comes back where it was', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y) => {
          const [backX, backY] = canvasToStored(storedToCanvas([x, y], place), place);
          expect(backX).toBeCloseTo(x, 9);
          expect(backY).toBeCloseTo(y, 9);
        },
      ),
    );
  });

  it('is the nearest one of the picture where the pointer is beside it', () => {
    expect(canvasToStored({ x: 0, y: 300 }, place)).toEqual([0, (300 - 10) / 540]);
    expect(canvasToStored({ x: 5000, y: -5 }, place)).toEqual([1, 0]);
  });

  it('is the same in pixels of the source as in shares', () => {
    const picture = { width: 320, height: 240 };
    expect(pixelsToCanvas(80, 60, picture, place)).toEqual(storedToCanvas([0.25, 0.25], place));
  });
});
