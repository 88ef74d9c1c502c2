import { describe, expect, it } from 'vitest';
import { pixelPoint } from '../../../src-workers/domain/geometry/point';
import { ZoneOccupancy } from '../../../src-workers/domain/zones/zone-occupancy';
import { milliseconds } from '../../../src-workers/domain/units';

const square = [
  pixelPoint(100, 100),
  pixelPoint(300, 100),
  pixelPoint(300, 300),
  pixelPoint(100, 300),
];
const inside = pixelPoint(200, 200);
const outside = pixelPoint(400, 200);

/** `i` and `o`, one letter per 100 ms; the last is the last frame. */
function follow(frames: string, endMs = (frames.length - 1) * 100): readonly unknown[] {
  const zone = new ZoneOccupancy(square);
  const said = [...frames].flatMap((side, index) =>
    zone.step(1, side === 'i' ? inside : outside, milliseconds(index * 100)),
  );
  return [...said, ...zone.end(1, milliseconds(endMs))];
}

const entered = (time: number) => ({ kind: 'entered', time });
const left = (time: number, dwell: number) => ({ kind: 'left', time, dwell });
const open = (time: number, dwell: number) => ({ kind: 'open', time, dwell });

describe('ZoneOccupancy', () => {
  it.each<[string, string, readonly unknown[]]>([
    ['outside for 200 ms, inside again: no event', 'ooiiiiooiiii', [entered(200), open(1100, 900)]],
    [
      'outside for 400 ms: left, at the first moment outside',
      'ooiiiiooooiiii',
      [entered(200), left(600, 400), entered(1000), open(1300, 300)],
    ],
    [
      'outside for exactly 300 ms',
      'iiiioooiiii',
      [entered(0), left(400, 400), entered(700), open(1000, 300)],
    ],
    ['inside for 200 ms only: flicker', 'oooiioooo', []],
    ['through the zone in 300 ms', 'oooiiiooo', [entered(300), left(600, 300)]],
    ['first seen inside: entered then', 'iiiiioooo', [entered(0), left(500, 500)]],
    ['never left: open, dwell up to the end', 'oiiii', [entered(100), open(400, 300)]],
    ['last seen outside, however short ago: left', 'iiiiio', [entered(0), left(500, 500)]],
    ['last seen inside for too short a time', 'ooooi', []],
    ['never inside', 'oooooo', []],
  ])('%s', (_, frames, expected) => {
    expect(follow(frames)).toEqual(expected);
  });

  it('the dwell of an open stay goes up to the end of the analysis', () => {
    expect(follow('iiii', 5000)).toEqual([entered(0), open(5000, 5000)]);
  });

  it('knows who is inside, and forgets on reset', () => {
    const zone = new ZoneOccupancy(square);
    for (const ms of [0, 300]) zone.step(7, inside, milliseconds(ms));
    expect(zone.occupants()).toEqual([7]);
    zone.reset();
    expect(zone.occupants()).toEqual([]);
    expect(zone.end(7, milliseconds(400))).toEqual([]);
  });
});
