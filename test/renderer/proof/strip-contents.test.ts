import { describe, expect, it } from 'vitest';
import {
  around,
  growingPart,
  isWhole,
  missingOf,
  nothing,
  pruned,
  tailMs,
  withAnswer,
} from '../../../src-renderer/proof/strip-contents';
import { mark, piece, strip } from './marks';

const window = { fromMs: 100_000, toMs: 160_000 };
const extent = { fromMs: 0, toMs: 600_000 };
const known = withAnswer(nothing, around(window), strip({ extent }));

describe('what a window knows of a strip', () => {
  it('asks for what is seen and a margin, once', () => {
    expect(missingOf(nothing, window)).toEqual({ fromMs: 55_000, toMs: 205_000 });
    expect(missingOf(known, window)).toBeUndefined();
  });

  it.each([
    ['on to later', { fromMs: 150_000, toMs: 210_000 }, { fromMs: 205_000, toMs: 255_000 }],
    ['back', { fromMs: 40_000, toMs: 100_000 }, { fromMs: -5000, toMs: 55_000 }],
    ['far away', { fromMs: 400_000, toMs: 460_000 }, { fromMs: 355_000, toMs: 505_000 }],
    // To both sides at once: all of it.
    ['out', { fromMs: 0, toMs: 400_000 }, { fromMs: -300_000, toMs: 700_000 }],
  ])('scrolled %s asks for the rest only', (_, next, asked) => {
    expect(missingOf(known, next)).toEqual(asked);
  });

  it('does not ask for what is not there: a strip that is shorter than the window, or empty', () => {
    const short = withAnswer(
      nothing,
      around(window),
      strip({ extent: { fromMs: 0, toMs: 110_000 } }),
    );
    expect(missingOf(short, window)).toBeUndefined();
    expect(missingOf(withAnswer(nothing, around(window), strip()), window)).toBeUndefined();
  });

  it('takes the newest word on what it asked: marks that are gone go, pieces that grew are replaced', () => {
    const asked = { fromMs: 100_000, toMs: 120_000 };
    const before = withAnswer(
      known,
      asked,
      strip({
        extent,
        marks: [mark(101_000), mark(102_000)],
        pieces: [piece(100_000, 75), piece(105_000, 30)],
      }),
    );
    const grown = piece(105_000, 75);
    const after = withAnswer(
      before,
      { fromMs: 101_500, toMs: 130_000 },
      strip({ extent, marks: [mark(103_000)], pieces: [grown] }),
    );
    expect(after.marks.map(({ id }) => id)).toEqual(['m101000', 'm103000']);
    expect(after.pieces).toEqual([before.pieces[0], grown]);
  });

  it('keeps pieces that are told again, which are decoded already', () => {
    const answer = () => strip({ extent, pieces: [piece(100_000, 75)] });
    const before = withAnswer(nothing, window, answer());
    // Also where nothing that was known before holds any more.
    const after = withAnswer({ ...before, covered: undefined }, window, answer());
    expect(after.pieces[0]).toBe(before.pieces[0]);
  });

  it('forgets all where the clock is another one: the line was analysed anew', () => {
    const before = withAnswer(known, window, strip({ extent, marks: [mark(110_000)] }));
    const after = withAnswer(
      before,
      { fromMs: 120_000, toMs: 130_000 },
      strip({ extent, start: 5 }),
    );
    expect(after.marks).toEqual([]);
  });

  it('has bins of what is kept only', () => {
    const bin = (start: number) => ({ start, end: start + 900_000, machine: 0 });
    const { bins } = withAnswer(
      nothing,
      { fromMs: -45_000, toMs: 1_000_000 },
      strip({ extent, bins: [bin(-900_000), bin(0), bin(900_000)] }),
    );
    expect(bins.map(({ start }) => start)).toEqual([0]);
  });

  it('while it grows asks for its end again, as far back as marks may change', () => {
    const end = { fromMs: 560_000, toMs: 620_000 };
    const seen = withAnswer(nothing, around(end), strip({ extent }));
    const again = growingPart(seen, end);
    expect(again?.fromMs).toBe(600_000 - tailMs);
    expect(again?.toMs).toBeGreaterThan(600_000);
    // Elsewhere only how long it is.
    expect(growingPart(known, window)).toEqual({ fromMs: 600_000, toMs: 600_000 });
  });

  it.each([
    ['all of it', [piece(0, 450), piece(30_000, 450)], true],
    ['the end is being written', [piece(0, 450), piece(30_000, 405)], true],
    ['a hole that is being filled', [piece(0, 150), piece(30_000, 450)], false],
    ['its begin is to come', [piece(20_000, 600)], false],
    ['its end is to come', [piece(0, 450)], false],
    ['nothing yet', [], false],
  ])('knows whether there is a strip of what is seen: %s', (_, pieces, expected) => {
    const seen = { fromMs: 0, toMs: 60_000 };
    const told = strip({ pieces, ...(pieces.length > 0 && { extent: seen }) });
    expect(isWhole(withAnswer(nothing, seen, told), seen, 60_000)).toBe(expected);
    // Where nothing was analysed yet, nothing is missing.
    expect(isWhole(nothing, seen, 0)).toBe(true);
  });

  it('forgets what lies far from what is seen', () => {
    const day = { fromMs: 0, toMs: 86_400_000 };
    const all = withAnswer(
      nothing,
      day,
      strip({ extent: day, pieces: [piece(0, 75), piece(130_000, 75), piece(9_000_000, 75)] }),
    );
    const less = pruned(all, window);
    expect(less.pieces).toEqual([all.pieces[0], all.pieces[1]]);
    expect(less.covered?.toMs).toBeLessThan(9_000_000);
    // What is kept is told to be known, and no more.
    expect(missingOf(less, { fromMs: 8_990_000, toMs: 9_050_000 })).toBeDefined();
    expect(pruned(less, window)).toBe(less);
  });
});
