import { expect, it } from 'vitest';
import { refuseEndlessGaps, type RecordedVideo } from '../../../src-main/reports/empty-rows';
import type { BinMinutes } from '../../../src-workers/domain/report/clock-bins';

const hour = 3_600_000;
const day = 24 * hour;
const at = (...offsets: readonly (number | undefined)[]): RecordedVideo[] =>
  offsets.map((offsetMs, index) => ({ file: `/v/${index}.mp4`, offsetMs, durationMs: hour }));
const week = at(...Array.from({ length: 168 }, (_, index) => index * hour));

it.each<[string, RecordedVideo[], BinMinutes, number]>([
  ['one video', at(0), 1, 1000],
  ['a week without a gap, in minutes, many lines', week, 1, 50],
  ['rush hours of a month in quarters, four lines', at(0, 10 * hour, 29 * day), 15, 4],
  ['two years between, but no line', at(0, 730 * day), 1, 0],
  ['two years between, in days', at(0, 730 * day), 1440, 20],
  ['no time known', at(0, undefined, undefined), 1, 10],
])('takes %s', (_, videos, binMinutes, lines) => {
  expect(() => refuseEndlessGaps(videos, binMinutes, lines)).not.toThrow();
});

it('refuses two years between two videos in minutes, and names the two', () => {
  expect(() => refuseEndlessGaps(at(0, hour, 730 * day), 1, 1)).toThrow(
    expect.objectContaining({
      code: 'SURVEY_TOO_LONG',
      message: expect.stringMatching(
        /^Between "1\.mp4" and "2\.mp4" are 729\.9 days without a video: .* 23\.1 million rows/,
      ) as string,
    }) as Error,
  );
});

it('adds up many gaps', () => {
  const nightly = at(...Array.from({ length: 60 }, (_, index) => index * day));
  expect(() => refuseEndlessGaps(nightly, 1, 1)).toThrow(/million rows/);
});
