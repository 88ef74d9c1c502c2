import { expect, test } from 'vitest';
import { chosenFrames, lowerFps } from '../../../src-main/detections/chosen-frames';
import { milliseconds } from '../../../src-workers/domain/units';

async function chosen(times: readonly number[], fps: number | 'source'): Promise<number[]> {
  async function* frames() {
    for (const time of times) {
      yield { mediaTime: milliseconds(time), detections: [] };
      await Promise.resolve();
    }
  }
  const out: number[] = [];
  for await (const { mediaTime } of chosenFrames(frames(), fps)) out.push(mediaTime);
  return out;
}
const every = (ms: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index * ms);

test.each([
  ['all of them', every(40, 5), 'source', every(40, 5)],
  ['every second', every(40, 6), 12.5, every(80, 3)],
  ['more than there are', every(100, 4), 25, every(100, 4)],
  ['a pause is not filled', [0, 40, 1000, 1040], 5, [0, 1000]],
  ['a frame up to 0.15 of an interval early is on time', [0, 980, 2000], 1, [0, 980, 2000]],
] as const)('%s', async (_, times, fps, expected) => {
  expect(await chosen(times, fps)).toEqual(expected);
});

test('no more frames are taken than there are', () => {
  expect(lowerFps('source', 'source')).toBe('source');
  expect(lowerFps('source', 5)).toBe(5);
  expect(lowerFps(10, 'source')).toBe(10);
  expect(lowerFps(10, 5)).toBe(5);
});
