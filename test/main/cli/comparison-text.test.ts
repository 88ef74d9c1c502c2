import { describe, expect, it } from 'vitest';
import { parseCompareArguments } from '../../../src-main/cli/compare-arguments';
import { comparisonText } from '../../../src-main/cli/comparison-text';
import type { ModelComparison } from '../../../src-main/compare/model-comparison';

const comparison: ModelComparison = {
  videos: ['a.mp4'],
  frames: 250,
  mediaSeconds: 10,
  first: {
    id: 'small',
    lines: [
      { id: 'north', forward: { car: 3, bus: 0, truck: 1 }, backward: { car: 0 }, total: 4 },
      { id: 'walkers', forward: {}, backward: {}, total: 0 },
    ],
    tracks: 7,
    boxesFrom: 0.3,
    fps: 101.26,
    cpuMsPerFrame: 17.44,
  },
  second: {
    id: 'large-one',
    lines: [
      { id: 'north', forward: { car: 4, truck: 1 }, backward: { car: 0 }, total: 5 },
      { id: 'walkers', forward: { pedestrian: 2 }, backward: { pedestrian: 0 }, total: 2 },
    ],
    tracks: 9,
    boxesFrom: 0.35,
    fps: 50,
    cpuMsPerFrame: 31,
  },
  crossings: [
    { line: 'north', direction: 'forward', both: 4, sameClass: 3, onlyFirst: 0, onlySecond: 1 },
    { line: 'walkers', direction: 'forward', both: 0, sameClass: 0, onlyFirst: 0, onlySecond: 2 },
  ],
  boxes: { frames: 250, first: 200, second: 400, both: 150, sameClass: 135 },
  warnings: [],
};

describe('the comparison of two models as text', () => {
  it('has a column a model, and a dash where a model sees no such class', () => {
    expect(comparisonText(comparison).split('\n')).toEqual([
      'a.mp4: 250 frames, 10.0 s',
      '',
      '                                              small  large-one',
      'line "north", forward                             4          5',
      '  car                                             3          4',
      '  truck                                           1          1',
      'line "north", backward                            0          0',
      'line "walkers", forward                           -          2',
      '  pedestrian                                      -          2',
      'line "walkers", backward                          -          0',
      'crossings of both (within 1 s)                    4          4',
      '  of these with the same class                    3          3',
      'crossings of one alone                            0          3',
      'boxes                                           200        400',
      '  of a score from                               0.3       0.35',
      '  that the other has too (overlap from 0.5)  75.0 %     37.5 %',
      '    of these with the same class             90.0 %     90.0 %',
      'tracks                                            7          9',
      'frames per second                             101.3       50.0',
      'CPU-ms per frame                               17.4       31.0',
      '',
    ]);
  });

  it('says that without a line nothing is counted, and divides nothing by nothing', () => {
    const bare = (model: ModelComparison['first']) => ({ ...model, lines: [] });
    const text = comparisonText({
      ...comparison,
      first: bare(comparison.first),
      second: bare(comparison.second),
      boxes: { frames: 250, first: 0, second: 0, both: 0, sameClass: 0 },
    });
    expect(text).toContain('no line to count on (--project has them)');
    expect(text).not.toContain('crossings');
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});

describe('the command line', () => {
  it.each([
    [
      'models and a video',
      ['a', 'b.onnx', 'v.mp4'],
      { models: ['a', 'b.onnx'], videos: ['v.mp4'] },
    ],
    [
      'a project’s own video, as JSON',
      ['a', 'b', '--project', 'p.roadglass', '--json'],
      { models: ['a', 'b'], videos: [], project: 'p.roadglass', json: true },
    ],
    ['a rate', ['a', 'b', 'v.mp4', '--fps', '12.5'], { fps: 12.5 }],
    ['every frame', ['a', 'b', 'v.mp4', '--fps', 'source'], { fps: 'source' }],
  ])('takes %s', (_what, args, expected) => {
    expect(parseCompareArguments(args)).toMatchObject(expected);
  });

  it.each([
    ['one model', ['a'], /second/],
    ['a rate that is none', ['a', 'b', 'v.mp4', '--fps', 'fast'], /number from 1 to 240/],
    ['an unknown option', ['a', 'b', '--verdict'], /--verdict/],
  ])('refuses %s', (_what, args, sentence) => {
    expect(() => parseCompareArguments(args)).toThrow(sentence);
  });
});
