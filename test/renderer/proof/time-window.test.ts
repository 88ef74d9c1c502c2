import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  longestMs,
  moved,
  newest,
  shortestMs,
  showing,
  spanOf,
  timeAt,
  whole,
  within,
  xOf,
  zoomed,
} from '../../../src-renderer/proof/time-window';

const extent = { fromMs: 0, toMs: 600_000 };
const window = { fromMs: 100_000, toMs: 160_000 };

describe('the stretch of time that a strip shows', () => {
  it('maps time to pixels and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e7, max: 1e9, noNaN: true }),
        fc.double({ min: shortestMs, max: longestMs, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: -100, max: 5100, noNaN: true }),
        (fromMs, span, width, x) => {
          const shown = { fromMs, toMs: fromMs + span };
          const there = xOf(shown, width, timeAt(shown, width, x));
          expect(Math.abs(there - x)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it.each([
    // What moved further than the strip shows its end.
    [
      { fromMs: 580_000, toMs: 640_000 },
      { fromMs: 540_000, toMs: 600_000 },
    ],
    [
      { fromMs: -5000, toMs: 55_000 },
      { fromMs: 0, toMs: 60_000 },
    ],
    // What is inside stays.
    [window, window],
  ])('stays inside the strip: %o', (before, after) => {
    expect(within(before, extent)).toEqual(after);
  });

  it('lets a strip that is shorter stand at the left, where it begins', () => {
    expect(within(window, { fromMs: 0, toMs: 10_000 })).toEqual({ fromMs: 0, toMs: 60_000 });
  });

  it('moves by time and stops at both ends', () => {
    expect(moved(window, 7000, extent)).toEqual({ fromMs: 107_000, toMs: 167_000 });
    expect(moved(window, 1e9, extent).toMs).toBe(600_000);
    expect(moved(window, -1e9, extent).fromMs).toBe(0);
  });

  it('keeps what is under the pointer where it is while zooming', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.double({ min: 250_000, max: 350_000, noNaN: true }),
        (factor, atMs) => {
          const shown = { fromMs: 250_000, toMs: 350_000 };
          // Far from both ends, so that nothing pushes back.
          const after = zoomed(shown, factor, atMs, { fromMs: -1e7, toMs: 1e7 });
          expect(xOf(after, 1000, atMs)).toBeCloseTo(xOf(shown, 1000, atMs), 3);
          expect(spanOf(after)).toBeCloseTo(spanOf(shown) * factor, 3);
        },
      ),
    );
  });

  it.each([
    ['not nearer than a road user is wide', 1e-9, shortestMs],
    ['not further than all of it', 1e9, 600_000],
  ])('zooms %s', (_, factor, span) => {
    expect(spanOf(zoomed(window, factor, 130_000, extent))).toBe(span);
  });

  it('of a day shows an hour at most', () => {
    const day = { fromMs: 0, toMs: 86_400_000 };
    expect(spanOf(zoomed(window, 1e9, 130_000, day))).toBe(longestMs);
    expect(spanOf(whole(day))).toBe(longestMs);
  });

  it('follows the newest end', () => {
    expect(newest(window, extent)).toEqual({ fromMs: 540_000, toMs: 600_000 });
  });

  it.each([
    // A mark that is seen well moves nothing.
    [130_000, window],
    // At an edge, and beyond it, the window moves no further than the mark needs to stand clear of it.
    [159_000, { fromMs: 106_200, toMs: 166_200 }],
    [90_000, { fromMs: 82_800, toMs: 142_800 }],
  ])('shows %s', (at, after) => {
    expect(showing(window, at, extent)).toEqual(after);
  });
});
