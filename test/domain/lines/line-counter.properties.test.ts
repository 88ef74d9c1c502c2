import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelPoint, type PixelPoint } from '../../../src-workers/domain/geometry/point';
import { LineCounter, type LinePassage } from '../../../src-workers/domain/lines/line-counter';
import { milliseconds, pixels } from '../../../src-workers/domain/units';

const hysteresis = pixels(22.36);
// Whole pixels on a coarse grid, so that points on the line and on its vertices are frequent.
const gridPoint = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 }))
  .map(([x, y]) => pixelPoint(x * 50, y * 50));
const path = fc.array(gridPoint, { minLength: 2, maxLength: 20 });
const straightLine = fc.tuple(gridPoint, gridPoint);
// From left to right: a line that folds back on itself has places that are on both sides of it.
const bentLine = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([xs, ys]) =>
    xs.sort((a, b) => a - b).map((x, index) => pixelPoint(x * 50, ys[index]! * 50)),
  );

const run = (
  line: readonly PixelPoint[],
  points: readonly PixelPoint[],
  timeOf: (index: number) => number = (index) => index * 100,
): readonly LinePassage[] => {
  const counter = new LineCounter(line, hysteresis);
  return points.flatMap((point, index) => counter.step(1, point, milliseconds(timeOf(index))));
};
const directionsOf = (passages: readonly LinePassage[]): readonly string[] =>
  passages.map(({ direction }) => direction);
const turned = (direction: string): string => (direction === 'forward' ? 'backward' : 'forward');

describe('LineCounter', () => {
  it('swaps the directions when the line is drawn the other way round', () => {
    fc.assert(
      fc.property(straightLine, path, (line, points) => {
        // Half a pixel off the grid: a path that runs along the line itself has no side.
        const off = points.map(({ x, y }) => pixelPoint(x + 0.37, y + 0.21));
        expect(directionsOf(run([...line].reverse(), off))).toEqual(
          directionsOf(run(line, off)).map(turned),
        );
      }),
    );
  });

  it('never counts jitter inside the hysteresis band, however long', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1000, noNaN: true }),
            fc.double({ min: 228, max: 272, noNaN: true }),
          ),
          { maxLength: 200 },
        ),
        (jitter) => {
          const level = [pixelPoint(100, 250), pixelPoint(900, 250)];
          expect(
            run(
              level,
              jitter.map(([x, y]) => pixelPoint(x, y)),
            ),
          ).toEqual([]);
        },
      ),
    );
  });

  it('balances: over a line that nobody can walk round, directions alternate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 10 }),
        path,
        (left, right, points) => {
          const wide = [pixelPoint(-9000, left * 50), pixelPoint(9000, right * 50)];
          const counted = directionsOf(run(wide, points));
          counted.slice(1).forEach((direction, index) => {
            expect(direction).toBe(turned(counted[index]!));
          });
        },
      ),
    );
  });

  it('does not care where in the picture line and path lie', () => {
    fc.assert(
      fc.property(bentLine, path, gridPoint, (line, points, by) => {
        const moved = ({ x, y }: PixelPoint): PixelPoint => pixelPoint(x + by.x, y + by.y);
        expect(directionsOf(run(line.map(moved), points.map(moved)))).toEqual(
          directionsOf(run(line, points)),
        );
      }),
    );
  });

  it('counts a path the same, at the same times, when more of its points are seen', () => {
    fc.assert(
      fc.property(straightLine, path, fc.integer({ min: 2, max: 7 }), (line, points, times) => {
        // Off the grid, so that rounding decides no tie.
        const seen = points.map(({ x, y }) => pixelPoint(x + 0.37, y + 0.21));
        const all = seen.slice(1).flatMap((to, index) => {
          const from = seen[index]!;
          return Array.from({ length: times }, (_, part) =>
            pixelPoint(
              from.x + ((to.x - from.x) * (part + 1)) / times,
              from.y + ((to.y - from.y) * (part + 1)) / times,
            ),
          );
        });
        const few = run(line, seen, (index) => index * 100);
        const many = run(line, [seen[0]!, ...all], (index) => (index * 100) / times);
        expect(directionsOf(many)).toEqual(directionsOf(few));
        many.forEach(({ time }, index) => expect(time).toBeCloseTo(few[index]!.time, 6));
      }),
    );
  });

  it('says a moment and a place on the drawn line, in the order of time', () => {
    fc.assert(
      fc.property(bentLine, path, (line, points) => {
        const passages = run(line, points);
        passages.forEach(({ time, point }, index) => {
          expect(time).toBeGreaterThanOrEqual(passages[index - 1]?.time ?? 0);
          expect(distanceTo(line, point)).toBeLessThan(1e-6);
        });
      }),
    );
  });
});

const distanceTo = (line: readonly PixelPoint[], p: PixelPoint): number =>
  Math.min(
    ...line.slice(1).map((b, index) => {
      const a = line[index]!;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
      const clamped = Math.min(1, Math.max(0, along));
      return Math.hypot(p.x - a.x - clamped * dx, p.y - a.y - clamped * dy);
    }),
  );
