import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';
import { PathHistory, pathPointLimit } from '../../../src-workers/domain/path/path-history';
import {
  simplifyPath,
  type TimedPoint,
} from '../../../src-workers/domain/path/path-simplification';
import { milliseconds, pixels } from '../../../src-workers/domain/units';

const at = (ms: number, x: number, y: number): TimedPoint => ({
  mediaTime: milliseconds(ms),
  point: pixelPoint(x, y),
});
const times = (path: readonly TimedPoint[]): readonly number[] =>
  path.map(({ mediaTime }) => mediaTime);

describe('simplifyPath', () => {
  it.each<[string, readonly TimedPoint[], readonly number[]]>([
    [
      'even motion: first and last',
      [at(0, 0, 0), at(1, 10, 0), at(2, 20, 0), at(3, 30, 0)],
      [0, 3],
    ],
    ['a bend stays', [at(0, 0, 0), at(1, 10, 0), at(2, 10, 10)], [0, 1, 2]],
    [
      'a stop on a straight road stays',
      [at(0, 0, 0), at(1, 10, 0), at(2, 10, 0), at(3, 10, 0), at(4, 20, 0)],
      [0, 1, 3, 4],
    ],
    ['a small wobble goes', [at(0, 0, 0), at(1, 10, 0.9), at(2, 20, 0)], [0, 2]],
    ['two points', [at(0, 0, 0), at(1, 0, 0)], [0, 1]],
    ['one point', [at(0, 0, 0)], [0]],
    ['none', [], []],
  ])('%s', (_, path, kept) => {
    expect(times(simplifyPath(path, pixels(1)))).toEqual(kept);
  });
});

describe('PathHistory', () => {
  it('never holds more than 300 points and keeps first and last', () => {
    const coordinate = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), {
          minLength: 1,
          maxLength: 1500,
          size: 'max',
        }),
        (walk) => {
          const history = new PathHistory(pixels(2));
          walk.forEach(([x, y], index) => {
            history.add(milliseconds(index), pixelPoint(x, y));
            if (history.length > pathPointLimit) throw new Error('too many points');
          });
          const path = history.simplified();
          expect(path[0]?.mediaTime).toBe(0);
          expect(path.at(-1)?.mediaTime).toBe(walk.length - 1);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('an hour of standing costs two points', () => {
    const history = new PathHistory(pixels(2));
    for (let frame = 0; frame < 36_000; frame += 1) {
      history.add(milliseconds(frame * 100), pixelPoint(500 + (frame % 2), 200));
    }
    expect(history.simplified()).toHaveLength(2);
  });
});
