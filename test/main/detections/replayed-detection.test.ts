import { afterAll, expect, test } from 'vitest';
import { filedVideo } from '../../../src-main/detections/filed-video';
import { openDetections } from '../../../src-main/detections/open-detections';
import { ReplayedDetection } from '../../../src-main/detections/replayed-detection';
import type { ProbedVideo } from '../../../src-main/survey/probed-video';
import { detectionsHead, makeDetectionsFile } from '../../fixtures/detections-file';
import { temporaryFolder } from '../../fixtures/temporary-folder';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

async function replayOf(frames: number) {
  const stored = await openDetections(makeDetectionsFile(folder, { frames }));
  const ffmpeg = (): Promise<string> => Promise.reject(new Error('nothing is decoded'));
  const replay = new ReplayedDetection({ stored, ffmpeg, analysisFps: 'source' });
  const [video] = detectionsHead().videos.map((each) => filedVideo(each, { timeZone: 'UTC' }));
  const times: number[] = [];
  const stop = new AbortController();
  return { replay, video: video as ProbedVideo, times, stop };
}

test('gives the frames their place in the survey, and waits until they are analysed', async () => {
  const { replay, video, times, stop } = await replayOf(1200);
  let analysing = 0;
  const end = await replay.run({
    ...{ video, offsetMs: 5000, stop: stop.signal },
    onFrames: async (frames) => {
      expect(++analysing).toBe(1);
      await Promise.resolve();
      times.push(...frames.map(({ mediaTime }) => mediaTime));
      analysing -= 1;
    },
  });
  expect(end).toMatchObject({ complete: true, warnings: [], exit: { outcome: 'complete' } });
  expect(times).toEqual(Array.from({ length: 1200 }, (_, index) => 5000 + index * 40));
});

test('while it is paused or held no frame comes, and it can be stopped', async () => {
  const { replay, video, times, stop } = await replayOf(1200);
  replay.hold(true);
  const running = replay.run({
    ...{ video, offsetMs: 0, stop: stop.signal },
    onFrames: (frames) => {
      times.push(...frames.map(({ mediaTime }) => mediaTime));
      replay.pause(true);
      return Promise.resolve();
    },
  });
  replay.pause(true);
  replay.hold(false);
  replay.pause(false);
  // The first frames came, and with them the pause; only a stop ends it.
  await expect.poll(() => times.length).toBe(500);
  stop.abort();
  await running;
  expect(times).toHaveLength(500);
});
