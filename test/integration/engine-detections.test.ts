import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cameraOf, startEngine, untilActivity, untilCamera } from '../fixtures/engine';
import { makeDetectionsFile } from '../fixtures/detections-file';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

const line = {
  kind: 'set-shapes',
  cameraId: 'video',
  lines: [
    {
      id: 'row',
      name: 'Row',
      points: [
        [0.01, 0.69],
        [0.99, 0.69],
      ] as [number, number][],
    },
  ],
  zones: [],
} as const;

it('a recorded camera is analysed with the detections of a file, keeps them, and goes back to its model', async () => {
  const video = await makeVideo(folder, 'video.mp4', { source: 'testsrc2=s=320x240:r=25:d=2' });
  const file = makeDetectionsFile(folder);
  const engine = await startEngine(folder);
  await engine.carryOut({ kind: 'open-videos', paths: [video] });
  await engine.carryOut({ ...line, lines: [...line.lines], zones: [] });
  const byModel = await untilActivity(engine, 'video', 'analysed');
  expect(byModel.detector?.modelId).toBe('mb3-centernet');
  expect(byModel.detections).toBeUndefined();

  // The detections of another picture change nothing.
  const other = makeDetectionsFile(folder, { name: 'other.ndjson', width: 640 });
  const set = { kind: 'set-detections', cameraId: 'video' } as const;
  await expect(engine.carryOut({ ...set, path: other })).rejects.toMatchObject({
    code: 'DETECTIONS_MISMATCH',
  });
  expect(cameraOf(engine, 'video').detections).toBeUndefined();

  await engine.carryOut({ ...set, path: file });
  const replayed = await untilCamera(
    engine,
    'video',
    ({ activity, detector }) => activity.kind === 'analysed' && detector?.provider === 'file',
  );
  expect(replayed.detections).toEqual({ path: file });
  expect(replayed.counts?.lines).toMatchObject([{ id: 'row', total: 1, forward: { car: 1 } }]);
  expect(replayed.playback).toMatchObject({ durationMs: 2000, analysedUntilMs: 2000 });
  await engine.dispose();

  const again = await startEngine(folder);
  const found = await untilActivity(again, 'video', 'analysed');
  expect(found.detector?.provider).toBe('file');
  expect(found.counts?.lines).toMatchObject([{ id: 'row', total: 1 }]);

  await again.carryOut(set);
  const back = await untilCamera(
    again,
    'video',
    ({ activity, detector }) => activity.kind === 'analysed' && detector?.provider !== 'file',
  );
  expect(back.detections).toBeUndefined();
  expect(back.counts?.lines).toEqual(byModel.counts?.lines);
  await again.dispose();

  // A file that is gone is said, and the rest of the project is there.
  const third = await startEngine(folder);
  await third.carryOut({ ...set, path: file });
  await untilActivity(third, 'video', 'analysed');
  await third.dispose();
  await rename(file, join(folder, 'elsewhere.ndjson'));
  const fourth = await startEngine(folder);
  const failed = await untilActivity(fourth, 'video', 'failed');
  expect(failed.activity).toMatchObject({ failure: { code: 'DETECTIONS_NOT_FOUND' } });
  await fourth.dispose();
});
