import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  markAt,
  markRadius,
  placeMarks,
  type Box,
  type PlacedMark,
} from '../../../src-renderer/proof/mark-layout';
import { added, mark } from './marks';

const size = { width: 1000, height: 200 };
const window = { fromMs: 0, toMs: 100_000 };
const measure = (text: string): number => text.length * 6;
const place = (...marks: Parameters<typeof placeMarks>[0]) =>
  placeMarks(marks, window, size, measure);

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
const around = ({ x, y }: PlacedMark): Box => ({
  left: x - markRadius,
  top: y - markRadius,
  width: markRadius * 2,
  height: markRadius * 2,
});

describe('marks on a strip', () => {
  it('lie where their road users crossed', () => {
    const [placed] = place(mark(50_000, { position: 0.25 }));
    expect(placed).toMatchObject({ x: 500, y: 50, trueY: 50 });
  });

  it('are not cut by the edges of the strip, and left out beyond its sides', () => {
    expect(place(mark(50_000, { position: 0 }))[0]?.y).toBe(markRadius + 2);
    expect(place(mark(50_000, { position: 1 }))[0]?.y).toBe(200 - markRadius - 2);
    expect(place(mark(-10_000), mark(110_000))).toEqual([]);
  });

  it('move apart where they would hide each other, and know where they belong', () => {
    const [one, other] = place(mark(50_000), mark(50_100, { id: 'other' }));
    expect(one).toMatchObject({ y: 100, trueY: 100 });
    expect(other?.trueY).toBe(100);
    expect(Math.abs((other?.y ?? 0) - 100)).toBeGreaterThanOrEqual(markRadius * 2);
  });

  it('carry their names where those cover neither name nor mark', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 100_000 }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
          {
            maxLength: 60,
          },
        ),
        (places) => {
          const marks = places.map(([at, position], index) =>
            mark(at, { id: String(index), position }),
          );
          const placed = place(...marks);
          expect(placed).toHaveLength(marks.length);
          for (const one of placed) {
            if (!one.label) continue;
            for (const other of placed) {
              if (other === one) continue;
              expect(overlaps(one.label, around(other))).toBe(false);
              if (other.label) expect(overlaps(one.label, other.label)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('have no name where there is no room', () => {
    const crowd = Array.from({ length: 200 }, (_, index) =>
      mark(50_000 + index * 100, { id: String(index) }),
    );
    const named = place(...crowd).filter(({ label }) => label);
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThan(100);
  });

  it.each([
    ['on it', 500, 100, 'm50000'],
    ['beside it, as hands do', 509, 106, 'm50000'],
    // Its name reads `#50`, to its right.
    ['on its name', 522, 100, 'm50000'],
    ['between both, the nearer one', 592, 100, 'm60000'],
    ['on the road', 550, 100, undefined],
  ])('are meant by who points %s', (_, x, y, id) => {
    expect(markAt(place(mark(50_000), mark(60_000)), x, y)?.mark.id).toBe(id);
  });

  it('that a person added are named so', () => {
    expect(place(added(50_000, 'c1'))[0]?.label?.width).toBe(6 + 8);
  });
});
