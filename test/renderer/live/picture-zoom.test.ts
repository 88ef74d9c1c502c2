import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canvasToStored,
  placePicture,
  storedToCanvas,
} from '../../../src-renderer/live/picture-placement';
import {
  mostScale,
  panned,
  seenPart,
  wholePicture,
  zoomedAt,
  zoomedPlace,
} from '../../../src-renderer/live/picture-zoom';
import { zoomOfKey } from '../../../src-renderer/zones/zoom-keys';

const canvas = { width: 960, height: 600 };
const fit = placePicture({ width: 1920, height: 1080 }, canvas);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = fc.record({ x: share.map((x) => x * 960), y: share.map((y) => y * 600) });
const zoomed = fc
  .array(fc.record({ factor: fc.double({ min: 0.3, max: 3, noNaN: true }), at }), { maxLength: 6 })
  .map((steps) =>
    steps.reduce(
      (zoom, { factor, at: to }) => zoomedAt(zoom, factor, to, fit, canvas),
      wholePicture,
    ),
  );

describe('a zoomed picture', () => {
  it('keeps what is under the pointer there, while the canvas is full', () => {
    fc.assert(
      fc.property(share, share, (x, y) => {
        const zoom = zoomedAt(wholePicture, 3, { x: 480, y: 300 }, fit, canvas);
        const to = { x: 200 + x * 560, y: 150 + y * 300 };
        const before = canvasToStored(to, zoomedPlace(fit, canvas, zoom));
        const next = zoomedAt(zoom, 1.4, to, fit, canvas);
        const after = storedToCanvas(before, zoomedPlace(fit, canvas, next));
        // To the pixel that its edges lie on.
        expect(Math.hypot(after.x - to.x, after.y - to.y)).toBeLessThan(2);
      }),
    );
  });

  it('leaves no gap that the whole picture would not have, wherever it is pulled', () => {
    const pull = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(zoomed, pull, pull, (zoom, right, down) => {
        const place = zoomedPlace(fit, canvas, panned(zoom, right, down, fit, canvas));
        expect(place.width).toBeLessThanOrEqual(fit.width * mostScale + 1);
        const seen = seenPart(place, canvas);
        expect(seen.width).toBeGreaterThanOrEqual(fit.width - 1);
        expect(seen.height).toBeGreaterThanOrEqual(fit.height - 1);
      }),
    );
  });

  it('comes back from where it was pulled too far at once', () => {
    const zoom = zoomedAt(wholePicture, 4, { x: 480, y: 300 }, fit, canvas);
    const far = panned(zoom, 99_999, 0, fit, canvas);
    const back = zoomedPlace(fit, canvas, panned(far, -10, 0, fit, canvas));
    expect(back.left).toBe(zoomedPlace(fit, canvas, far).left - 10);
  });
});

describe('keys of the zoom', () => {
  const key = (name: string, ctrlKey = false) => ({
    ...{ key: name, ctrlKey, metaKey: false, shiftKey: false, altKey: false },
  });
  const near = zoomedAt(wholePicture, 2, { x: 480, y: 300 }, fit, canvas);

  it.each([
    ['+ zooms in', key('+'), wholePicture, 1.5],
    ['- zooms out', key('-'), near, 2 / 1.5],
    ['0 shows all', key('0'), near, 1],
    ['Ctrl and arrows move', key('ArrowLeft', true), near, 2],
  ])('%s', (_, pressed, zoom, scale) => {
    expect(zoomOfKey(pressed, zoom, fit, canvas)?.scale).toBeCloseTo(scale);
  });

  it.each([
    // Where nothing is zoomed these are others' keys.
    [key('0'), wholePicture],
    [key('-'), wholePicture],
    [key('ArrowLeft', true), wholePicture],
    [key('ArrowLeft'), near],
    [key('+', true), near],
  ])('%o is for others', (pressed, zoom) => {
    expect(zoomOfKey(pressed, zoom, fit, canvas)).toBeUndefined();
  });
});
