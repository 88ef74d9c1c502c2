import { describe, expect, it } from 'vitest';
import {
  isOnTarget,
  nearestTarget,
  snapped,
  snappedMove,
} from '../../../src-renderer/zones/snapping';
import type { StoredPoint } from '../../../src-workers/contracts/console-state';
import { drawn, picture } from './drawing/drawing';

const reach = { x: 0.02, y: 0.02 };

describe('a point', () => {
  it.each<[string, StoredPoint, string | undefined, StoredPoint]>([
    ['lies on a vertex in reach', [0.11, 0.49], undefined, [0.1, 0.5]],
    ['stays where it is out of reach', [0.13, 0.53], undefined, [0.13, 0.53]],
    ['does not snap to its own shape', [0.11, 0.49], 'stop', [0.11, 0.49]],
    ['lies on the edge of the picture', [0.5, 0.99], undefined, [0.5, 1]],
    ['lies in its corner', [0.01, 0.985], undefined, [0, 1]],
  ])('%s', (_, at, except, expected) => {
    expect(snapped(at, drawn, except, reach)).toEqual(expected);
    expect(isOnTarget(expected, drawn, except)).toBe(String(at) !== String(expected));
  });

  it.each<[StoredPoint, string | undefined, StoredPoint]>([
    // Between a line's end and a zone's corner, nearer to the corner.
    [[0.15, 0.42], 'nobody', [0.2, 0.4]],
    // Of its own shape nothing; the edge of the picture is nearer than another shape.
    [[0.1, 0.5], 'stop', [0, 0.5]],
    // Where it lies already it does not stay.
    [[0.1, 0.5], undefined, [0, 0.5]],
  ])('snaps by a key from %o', (at, except, expected) => {
    expect(nearestTarget(at, drawn, except, picture)).toEqual(expected);
  });
});

it('a shape that is moved goes on until its nearest point lies on a target', () => {
  const box = drawn.zones[0]!.points;
  // Its lower left corner comes near the line's left end.
  const moved = box.map(([x, y]) => [x - 0.09, y + 0.085] as const);
  const [dx, dy] = snappedMove(moved, drawn, 'box', reach);
  expect([dx, dy]).toEqual([expect.closeTo(-0.01), expect.closeTo(0.015)]);
  expect(snappedMove(box, { lines: [], zones: [] }, 'box', reach)).toEqual([0, 0]);
});
