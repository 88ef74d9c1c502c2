import { describe, expect, it } from 'vitest';
import { KeptCounts } from '../../src-workers/analysis/kept-counts';
import { RunningCounts } from '../../src-workers/analysis/running-counts';
import { shapesSchema, type CameraShapes } from '../../src-workers/contracts/analysis';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import type { EndedTrack, FrameResult } from '../../src-workers/domain/frame-result';
import { normalisedPoint } from '../../src-workers/domain/geometry/point';
import type { Crossing } from '../../src-workers/domain/lines/crossing';
import type { Direction } from '../../src-workers/domain/lines/counting-line';
import { milliseconds } from '../../src-workers/domain/units';
import type { ZoneEvent } from '../../src-workers/domain/zones/zone';

const ms = milliseconds;

function shapes(
  options: { classes?: RoadUserClass[]; lineY?: number; zoneX?: number } = {},
): CameraShapes {
  const { classes, lineY = 0.5, zoneX = 0 } = options;
  const only = classes === undefined ? {} : { classes };
  return shapesSchema.parse({
    lines: [
      {
        ...{ id: 'line', name: 'Line', ...only },
        points: [
          { x: 0, y: lineY },
          { x: 1, y: lineY },
        ],
      },
    ],
    zones: [
      {
        ...{ id: 'zone', name: 'Zone', kind: 'zone', ...only },
        points: [
          { x: zoneX, y: 0 },
          { x: 1, y: 0 },
          { x: 1, y: 1 },
        ],
      },
      {
        ...{ id: 'mask', name: 'Mask', kind: 'ignore-mask' },
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
          { x: 1, y: 1 },
        ],
      },
    ],
  });
}

const crossing = (
  track: number,
  time: number,
  roadUser: RoadUserClass = 'car',
  direction: Direction = 'forward',
): Crossing => ({
  ...{ lineId: 'line', direction, time: ms(time), track, class: roadUser },
  point: normalisedPoint(0.5, 0.5),
});
const entered = (track: number, time: number, roadUser: RoadUserClass = 'car'): ZoneEvent => ({
  ...{ kind: 'entered', zoneId: 'zone', track, time: ms(time), class: roadUser },
});
const left = (
  track: number,
  time: number,
  kind: 'left' | 'open' = 'left',
  roadUser: RoadUserClass = 'car',
): ZoneEvent => ({
  ...{ kind, zoneId: 'zone', track, time: ms(time), dwell: ms(1), class: roadUser },
});
const ended = (id: number, roadUser: RoadUserClass): EndedTrack => ({
  ...{ id, class: roadUser, certainty: 1, uncertain: false, detections: 9, path: [] },
  ...{ firstSeen: ms(0), lastSeen: ms(1) },
});
const result = (
  mediaTime: number,
  parts: Partial<Omit<FrameResult, 'mediaTime'>>,
): FrameResult => ({
  ...{ mediaTime: ms(mediaTime), tracks: [], crossings: [], occupations: [], zoneEvents: [] },
  ...{ ended: [], ...parts },
});

describe('RunningCounts', () => {
  it('counts crossings by direction, and who is inside', () => {
    const counts = new RunningCounts(shapes());
    counts.add(result(100, { crossings: [crossing(1, 90), crossing(2, 95, 'bus', 'backward')] }));
    counts.add(result(140, { zoneEvents: [entered(1, 120), entered(2, 130)] }));
    expect(counts.lines()).toEqual([{ id: 'line', forward: 1, backward: 1 }]);
    expect(counts.zones()).toEqual([{ id: 'zone', inside: 2, entered: 2 }]);
    counts.add(result(180, { zoneEvents: [left(1, 170), left(2, 170, 'open')] }));
    expect(counts.zones()).toEqual([{ id: 'zone', inside: 0, entered: 2 }]);
  });

  it('counts only the classes that a shape takes, also when they change', () => {
    const counts = new RunningCounts(shapes({ classes: ['bus'] }));
    counts.add(
      result(100, {
        crossings: [crossing(1, 90), crossing(2, 95, 'bus')],
        zoneEvents: [entered(1, 90), entered(2, 95, 'bus')],
      }),
    );
    expect(counts.lines()).toEqual([{ id: 'line', forward: 1, backward: 0 }]);
    expect(counts.zones()).toEqual([{ id: 'zone', inside: 1, entered: 1 }]);
    counts.setShapes(shapes());
    expect(counts.lines()).toEqual([{ id: 'line', forward: 2, backward: 0 }]);
    expect(counts.zones()).toEqual([{ id: 'zone', inside: 2, entered: 2 }]);
  });

  it('begins a moved shape at 0, and lets the others count on', () => {
    const counts = new RunningCounts(shapes());
    counts.add(result(100, { crossings: [crossing(1, 90)], zoneEvents: [entered(1, 90)] }));
    counts.setShapes(shapes({ lineY: 0.6 }));
    expect(counts.lines()).toEqual([{ id: 'line', forward: 0, backward: 0 }]);
    expect(counts.zones()).toEqual([{ id: 'zone', inside: 1, entered: 1 }]);
    counts.setShapes(shapes({ lineY: 0.6, zoneX: 0.1 }));
    // What the old zone had open ends with the next result.
    counts.add(result(140, { zoneEvents: [left(1, 100, 'open')] }));
    expect(counts.zones()).toEqual([{ id: 'zone', inside: 0, entered: 0 }]);
  });
});

describe('KeptCounts', () => {
  const at = (counts: KeptCounts, time: number): unknown => [
    ...counts.lines(ms(time)).map(({ forward, backward }) => [forward, backward]),
    ...counts.zones(ms(time)).map(({ inside, entered: all }) => [inside, all]),
  ];

  it('has a track that ended inside a zone inside it on the last picture that shows it', () => {
    const counts = new KeptCounts(shapes());
    counts.add(result(100, { zoneEvents: [entered(1, 60)] }));
    counts.add(result(140, { zoneEvents: [left(1, 100, 'open')], ended: [ended(1, 'truck')] }));
    const inside = (time: number): number[] => counts.zones(ms(time)).map((zone) => zone.inside);
    expect([inside(100), inside(140)]).toEqual([[1], [0]]);
  });

  it('says what had been counted at any moment, at the moment of the crossing', () => {
    const counts = new KeptCounts(shapes());
    counts.add(result(100, { crossings: [crossing(1, 90), crossing(2, 70, 'car', 'backward')] }));
    // Told later, crossed earlier: a slower road user reached the distance later.
    counts.add(result(140, { crossings: [crossing(3, 80)], zoneEvents: [entered(1, 60)] }));
    counts.add(result(180, { zoneEvents: [left(1, 160)] }));
    const rows: [number, number[][]][] = [
      [
        59,
        [
          [0, 0],
          [0, 0],
        ],
      ],
      [
        60,
        [
          [0, 0],
          [1, 1],
        ],
      ],
      [
        79,
        [
          [0, 1],
          [1, 1],
        ],
      ],
      [
        80,
        [
          [1, 1],
          [1, 1],
        ],
      ],
      [
        90,
        [
          [2, 1],
          [1, 1],
        ],
      ],
      [
        160,
        [
          [2, 1],
          [0, 1],
        ],
      ],
      [
        1e9,
        [
          [2, 1],
          [0, 1],
        ],
      ],
    ];
    for (const [time, expected] of rows) expect(at(counts, time)).toEqual(expected);
  });

  it('counts a track by its final class, once that is known', () => {
    const counts = new KeptCounts(shapes({ classes: ['truck'] }));
    counts.add(
      result(100, { crossings: [crossing(1, 90, 'car')], zoneEvents: [entered(1, 90, 'car')] }),
    );
    expect(at(counts, 100)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    // It left as another class than it entered.
    counts.add(result(140, { zoneEvents: [left(1, 130, 'left', 'van')] }));
    expect(at(counts, 140)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    counts.add(result(200, { ended: [ended(1, 'truck')] }));
    expect(at(counts, 100)).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(at(counts, 140)).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('keeps what shapes counted that stay, and takes no end from a zone that was moved', () => {
    const counts = new KeptCounts(shapes());
    counts.add(result(100, { crossings: [crossing(1, 90)], zoneEvents: [entered(1, 90)] }));
    counts.setShapes(shapes({ zoneX: 0.2 }));
    counts.add(result(140, { zoneEvents: [left(1, 100, 'open'), entered(2, 120)] }));
    expect(at(counts, 200)).toEqual([
      [1, 0],
      [1, 1],
    ]);
    counts.setShapes(shapes({ lineY: 0.1 }));
    expect(at(counts, 200)).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
