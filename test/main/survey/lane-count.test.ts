import { expect, it } from 'vitest';
import { laneCount } from '../../../src-main/survey/lane-count';

const seconds = (
  ...lengths: readonly (number | undefined)[]
): { durationMs: number | undefined }[] =>
  lengths.map((length) => ({ durationMs: length === undefined ? undefined : length * 1000 }));

it.each([
  ['an hour on two cores', seconds(3600), 2, 2],
  ['an hour on sixteen: the decoder is what they wait for', seconds(3600), 16, 4],
  ['a clip that is over before a second process has started', seconds(3), 2, 1],
  ['many clips are one survey', seconds(3, 3, 3), 2, 2],
  ['a video that does not say how long it is', seconds(undefined), 2, 2],
  ['one core', seconds(3600), 1, 1],
])('%s', (_, videos, cores, lanes) => {
  expect(laneCount(videos, cores)).toBe(lanes);
});
