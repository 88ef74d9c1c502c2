import { describe, expect, it } from 'vitest';
import {
  normalisedPoint,
  pixelPoint,
  pointToPixels,
} from '../../../src-workers/domain/geometry/point';
import type { Direction } from '../../../src-workers/domain/lines/counting-line';
import { LineCounter, type LinePassage } from '../../../src-workers/domain/lines/line-counter';
import { diagonal, milliseconds, pixels } from '../../../src-workers/domain/units';

const picture = { width: 1000, height: 500 };
const twoPercent = pixels(diagonal(picture) * 0.02);
type Xy = readonly [x: number, y: number];

const counterOf = (line: readonly Xy[], hysteresis = twoPercent): LineCounter =>
  new LineCounter(
    line.map(([x, y]) => pointToPixels(normalisedPoint(x, y), picture)),
    hysteresis,
  );

/** Feeds a path and returns what was counted as [direction, seconds]. */
function counted(
  counter: LineCounter,
  path: readonly Xy[],
  stepMs = 100,
): readonly (readonly [Direction, number])[] {
  return path
    .flatMap(([x, y], index): readonly LinePassage[] =>
      counter.step(1, pixelPoint(x, y), milliseconds(index * stepMs)),
    )
    .map(({ direction, time }) => [direction, Number((time / 1000).toFixed(6))] as const);
}

const level: readonly Xy[] = [
  [0.1, 0.5],
  [0.9, 0.5],
];
const levelReversed: readonly Xy[] = [
  [0.9, 0.5],
  [0.1, 0.5],
];
const at = (x: number, ys: readonly number[]): readonly Xy[] => ys.map((y) => [x, y]);

describe('the examples of EXAMPLES.md, lines', () => {
  it.each<
    [string, readonly Xy[], readonly Xy[], number, readonly (readonly [Direction, number])[]]
  >([
    ['1 down over the line', level, at(500, [200, 240, 260, 300]), 100, [['forward', 0.15]]],
    ['2 the same backwards', level, at(500, [300, 260, 240, 200]), 100, [['backward', 0.15]]],
    [
      '3 the line drawn right to left',
      levelReversed,
      at(500, [200, 240, 260, 300]),
      100,
      [['backward', 0.15]],
    ],
    [
      '4 forward of a line drawn downwards is to the left of the picture',
      [
        [0.5, 0.1],
        [0.5, 0.9],
      ],
      [
        [600, 250],
        [400, 250],
      ],
      100,
      [['forward', 0.05]],
    ],
    ['5 jitter on the line', level, at(500, [240, 262, 240, 262]), 100, []],
    [
      '6 a real U-turn',
      level,
      at(500, [220, 280, 220]),
      100,
      [
        ['forward', 0.05],
        ['backward', 0.15],
      ],
    ],
    [
      '7 jitter on the way: the last crossing before the far side',
      level,
      at(500, [220, 255, 245, 255, 280]),
      100,
      [['forward', 0.25]],
    ],
    ['8 over the extension', level, at(950, [200, 300]), 100, []],
    ['9 frames missed', level, at(500, [200, 300]), 1000, [['forward', 0.5]]],
    ['10 a point exactly on the line', level, at(500, [200, 250, 300]), 100, [['forward', 0.1]]],
    [
      '11 through the vertex of a polyline',
      [
        [0.1, 0.5],
        [0.5, 0.5],
        [0.9, 0.7],
      ],
      at(500, [200, 300]),
      100,
      [['forward', 0.05]],
    ],
  ])('%s', (_, line, path, stepMs, expected) => {
    expect(counted(counterOf(line), path, stepMs)).toEqual(expected);
  });
});

describe('what the examples leave open', () => {
  const bent: readonly Xy[] = [
    [0.1, 0.5],
    [0.5, 0.5],
    [0.9, 0.7],
  ];
  const vee: readonly Xy[] = [
    [0.2, 0.2],
    [0.5, 0.8],
    [0.8, 0.2],
  ];

  it.each<[string, readonly Xy[], readonly Xy[], readonly Direction[]]>([
    ['never far enough on the near side', level, at(500, [240, 300]), []],
    ['never far enough on the far side', level, at(500, [200, 260]), []],
    [
      'counts again only after reaching the distance again',
      level,
      at(500, [200, 300, 240, 260, 240, 300]),
      ['forward'],
    ],
    ['a stop exactly on the line', level, at(500, [200, 250, 250, 250, 300]), ['forward']],
    ['touches the line and turns back', level, at(500, [200, 250, 200]), []],
    ['a stop exactly on a vertex', bent, at(500, [200, 250, 250, 300]), ['forward']],
    [
      'round the end to the other side, then back over the line: only that way',
      level,
      [
        [500, 200],
        [950, 200],
        [950, 300],
        [500, 300],
        [500, 200],
      ],
      ['backward'],
    ],
    [
      'over the line by a little and home round the end',
      level,
      [
        [880, 200],
        [880, 260],
        [950, 260],
        [950, 200],
        [500, 200],
      ],
      [],
    ],
    [
      'jitter beside the end of the line, over the line on balance',
      level,
      [
        [880, 200],
        [880, 260],
        [920, 260],
        [920, 240],
        [920, 260],
        [920, 300],
      ],
      ['forward'],
    ],
    [
      'jitter beside the end of the line, over the extension on balance',
      level,
      [
        [920, 200],
        [920, 260],
        [880, 260],
        [880, 240],
        [920, 240],
        [920, 300],
      ],
      [],
    ],
    [
      'along the line, on it, then off to the far side',
      level,
      [
        [300, 200],
        [300, 250],
        [600, 250],
        [600, 300],
      ],
      ['forward'],
    ],
    [
      'over both arms of a V in one step, far inside in between',
      vee,
      [
        [150, 150],
        [850, 150],
      ],
      ['backward', 'forward'],
    ],
    ['past the tip of a V', vee, at(500, [480, 430, 480]), []],
  ])('%s', (_, line, path, expected) => {
    expect(counted(counterOf(line), path).map(([direction]) => direction)).toEqual(expected);
  });

  it('a line of no length counts nothing', () => {
    const dot: readonly Xy[] = [
      [0.5, 0.5],
      [0.5, 0.5],
    ];
    expect(counted(counterOf(dot), at(500, [100, 400]))).toEqual([]);
  });

  it('no hysteresis: every change of side counts, a point on the line is on no side', () => {
    const path = at(500, [249, 250, 251, 250, 251, 249]);
    expect(counted(counterOf(level, pixels(0)), path).map(([direction]) => direction)).toEqual([
      'forward',
      'backward',
    ]);
  });

  it('tracks do not know of each other, and a forgotten one starts anew', () => {
    const counter = counterOf(level);
    counter.step(1, pixelPoint(500, 200), milliseconds(0));
    counter.step(2, pixelPoint(500, 300), milliseconds(0));
    counter.end(1);
    expect(counter.step(1, pixelPoint(500, 300), milliseconds(100))).toEqual([]);
    expect(counter.step(2, pixelPoint(500, 200), milliseconds(100))).toHaveLength(1);
    counter.reset();
    expect(counter.step(2, pixelPoint(500, 300), milliseconds(200))).toEqual([]);
  });
});
