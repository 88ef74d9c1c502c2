import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AnalysisPool } from '../../src-main/analysis/analysis-pool';
import { RecordedCamera } from '../../src-main/cameras/recorded-camera';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { newProject } from '../../src-main/project/project-store';
import { FileSecretStore } from '../../src-main/secrets/file-secret-store';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { analysisInProcess, watchingWindow } from '../fixtures/analysis-in-process';
import { startIngest } from '../fixtures/decoding';
import { carAt, makeDetectionsFile } from '../fixtures/detections-file';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

it('plays a recording with the tracks of a detections file, and starts no detector', async () => {
  const file = await makeVideo(folder.path, 'video.mp4', { source: 'testsrc2=s=320x240:r=25:d=2' });
  const detections = { path: makeDetectionsFile(folder.path) };
  const client = await analysisInProcess(ingest);
  const lane = vi.spyOn(client, 'lane');
  const source = { kind: 'file', path: file } as const;
  const [camera] = newProject([{ id: 'replayed', source, detections }]).cameras;
  if (camera === undefined) throw new Error('no camera');
  const pool = { size: 1, place: () => Promise.resolve(client), release: () => undefined };
  const session = new RecordedCamera(
    camera,
    {
      pool: pool as unknown as AnalysisPool,
      ffmpeg: () => findFfmpeg(),
      secrets: new FileSecretStore(folder.path),
      project: { path: join(folder.path, 'p.roadglass'), site: '', timeZone: 'UTC' },
      folder: join(folder.path, 'replayed'),
      tell: () => undefined,
      now: () => 0,
    },
    'analyse',
  );
  const window = watchingWindow();
  session.watch({ watch: 'w', connect: () => window.port });
  const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });
  await until(() => expect(session.state().activity.kind).toBe('analysed'));
  await session.controlPlayback({ kind: 'pause' });
  await session.controlPlayback({ kind: 'seek', mediaTimeMs: 1000 });
  await until(() => expect(window.frames.at(-1)?.mediaTime).toBe(1000));
  const [left, top, right, bottom] = carAt(25)
    .slice(2)
    .map((at) => expect.closeTo(Number(at), 1) as number);
  expect(window.frames.at(-1)?.analysis?.tracks).toMatchObject([
    { class: 'car', box: { left, top, right, bottom } },
  ]);
  expect(lane).not.toHaveBeenCalled();
  await session.dispose();
});
