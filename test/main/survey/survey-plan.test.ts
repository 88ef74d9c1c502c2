import { describe, expect, it } from 'vitest';
import { planSurvey, type TimedVideo } from '../../../src-main/survey/survey-plan';

const minute = 60_000;
const seven = Date.UTC(2026, 2, 1, 7);
const video = (file: string, start: number | undefined, durationMs = 10 * minute): TimedVideo => ({
  file,
  start,
  durationMs,
});

describe('planSurvey', () => {
  it('orders videos by time and keeps the gap before the third', () => {
    const plan = planSurvey([
      video('c', seven + 22 * minute),
      video('a', seven),
      video('b', seven + 10 * minute),
    ]);
    expect(plan.start).toBe(seven);
    expect(plan.relative).toBe(false);
    expect(plan.videos.map(({ video: { file }, offsetMs }) => [file, offsetMs])).toEqual([
      ['a', 0],
      ['b', 10 * minute],
      ['c', 22 * minute],
    ]);
  });

  it('joins videos in the given order when one of them has no time, and says so', () => {
    const plan = planSurvey([video('b', seven), video('a', undefined)]);
    expect(plan.relative).toBe(true);
    expect(plan.start).toBe(0);
    expect(plan.videos.map(({ offsetMs }) => offsetMs)).toEqual([0, undefined]);
  });

  it('is not relative when the operator says when it began', () => {
    const plan = planSurvey([video('a', undefined)], seven);
    expect(plan).toMatchObject({ relative: false, start: seven });
  });

  it('lets --start move timed videos together, with their gaps', () => {
    const plan = planSurvey([video('a', seven), video('b', seven + 12 * minute)], seven + minute);
    expect(plan.start).toBe(seven + minute);
    expect(plan.videos.map(({ offsetMs }) => offsetMs)).toEqual([0, 12 * minute]);
  });

  it.each([
    { why: 'a recorder that names to the second', overlapMs: 1999, refused: false },
    { why: 'the same minute twice', overlapMs: minute, refused: true },
    { why: 'the same file twice', overlapMs: 10 * minute, refused: true },
  ])('overlap of $overlapMs ms ($why): refused $refused', ({ overlapMs, refused }) => {
    const plan = (): unknown =>
      planSurvey([video('a.mp4', seven), video('b.mp4', seven + 10 * minute - overlapMs)]);
    if (refused) expect(plan).toThrow(/"a.mp4" and "b.mp4" show the same time/);
    else expect(plan).not.toThrow();
  });
});
