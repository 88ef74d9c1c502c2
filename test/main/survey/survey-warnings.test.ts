import { describe, expect, it } from 'vitest';
import type { ProbedVideo } from '../../../src-main/survey/probed-video';
import { surveyWarnings } from '../../../src-main/survey/survey-warnings';
import { normalisedPoint } from '../../../src-workers/domain/geometry/point';
import { milliseconds } from '../../../src-workers/domain/units';

const video = (
  file: string,
  changes: { frameRate?: number; start?: number; width?: number } = {},
): ProbedVideo => ({
  file,
  bytes: 1,
  durationMs: 1000,
  start: changes.start,
  probe: {
    picture: { width: changes.width ?? 320, height: 240 },
    startTime: milliseconds(0),
    timeBase: { numerator: 1, denominator: 1000 },
    interlaced: false,
    codec: 'h264',
    pixelFormat: 'yuv420p',
    frameRate: changes.frameRate ?? 25,
  },
});
const line = { id: 'l', name: 'l', points: [normalisedPoint(0, 0.5), normalisedPoint(1, 0.5)] };
const drawn = { lines: [line], zones: [] };

describe('surveyWarnings', () => {
  it.each([
    ['an ordinary survey', [video('a')], 'source', []],
    ['a slow source', [video('a', { frameRate: 5 })], 'source', [/^Only 5 frames per second/]],
    ['a slow rate', [video('a')], 7.5, [/^Only 7.5 frames per second/]],
    [
      'one video without a time among others',
      [video('a', { start: 0 }), video('b')],
      'source',
      [/do not say when they were recorded \("b"\)/],
    ],
    [
      'another camera, perhaps',
      [video('a'), video('b', { width: 640 })],
      'source',
      [/different sizes \(320x240, 640x240\)/],
    ],
  ] as const)('%s', (_, videos, fps, sentences) => {
    const warnings = surveyWarnings(videos, drawn, fps);
    expect(warnings).toHaveLength(sentences.length);
    sentences.forEach((sentence, index) => expect(warnings[index]).toMatch(sentence));
  });

  it('says nothing of the rate where no line counts', () => {
    expect(surveyWarnings([video('a')], { lines: [], zones: [] }, 2)).toEqual([]);
  });
});
