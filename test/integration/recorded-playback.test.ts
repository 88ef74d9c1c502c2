import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnalysisClient } from '../../src-main/analysis/analysis-client';
import type { AnalysisPool } from '../../src-main/analysis/analysis-pool';
import type { CameraSurroundings } from '../../src-main/cameras/camera-surroundings';
import { RecordedCamera } from '../../src-main/cameras/recorded-camera';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { newProject } from '../../src-main/project/project-store';
import { FileSecretStore } from '../../src-main/secrets/file-secret-store';
import type { FrameMessage } from '../../src-workers/contracts/frame-port';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { analysisInProcess, watchingWindow } from '../fixtures/analysis-in-process';
import { startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
let client: AnalysisClient;
let file: string;
beforeAll(async () => {
  file = await makeVideo(folder.path, 'played.mp4', { source: 'testsrc2=s=320x240:r=25:d=2' });
  ingest = await startIngest(folder.path);
  client = await analysisInProcess(ingest);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });

/** The camera with the analysis beside it, so that a test can hand over ports. */
function openCamera(id: string, loop = false, ffmpeg = findFfmpeg): RecordedCamera {
  const [camera] = newProject([{ id, source: { kind: 'file', path: file, loop } }]).cameras;
  const surroundings: CameraSurroundings = {
    pool: {
      size: 1,
      place: () => Promise.resolve(client),
      release: () => undefined,
    } as unknown as AnalysisPool,
    ffmpeg: () => ffmpeg(),
    secrets: new FileSecretStore(folder.path),
    project: { path: join(folder.path, 'p.roadglass'), site: '', timeZone: 'UTC' },
    folder: join(folder.path, id),
    tell: () => undefined,
    now: () => 0,
  };
  if (camera === undefined) throw new Error('no camera');
  return new RecordedCamera(camera, surroundings, 'open');
}

const timeOf = (frames: readonly FrameMessage[]): number | undefined => frames.at(-1)?.mediaTime;

describe('playback of a recorded camera', () => {
  it('begins by itself when somebody watches, ends on the last picture, and begins again', async () => {
    const camera = openCamera('plays');
    const window = watchingWindow();
    camera.watch({ watch: 'w', connect: () => window.port });
    const first = await window.next();
    expect(first.mediaTime).toBe(0);
    await eventually(() => expect(timeOf(window.frames)).toBe(1960));
    await eventually(() =>
      expect(camera.state().playback).toEqual({
        playing: false,
        speed: 1,
        loop: false,
        durationMs: 2000,
        analysedUntilMs: 2000,
      }),
    );
    expect(window.frames.at(-1)?.analysis).toBeDefined();
    await camera.controlPlayback({ kind: 'play' });
    await eventually(() =>
      expect(window.frames.filter((f) => f.mediaTime === 0).length).toBeGreaterThan(1),
    );
    await camera.dispose();
  });

  it('shows where it is told to be, one picture on, one back, and only the newest of a burst', async () => {
    const camera = openCamera('steps');
    const window = watchingWindow();
    camera.watch({ watch: 'w', connect: () => window.port });
    await window.next();
    await camera.controlPlayback({ kind: 'pause' });
    await eventually(() => expect(camera.state().activity.kind).toBe('analysed'));
    for (let time = 100; time <= 1000; time += 100) {
      await camera.controlPlayback({ kind: 'seek', mediaTimeMs: time });
    }
    await eventually(() => expect(timeOf(window.frames)).toBe(1000));
    await camera.controlPlayback({ kind: 'step', frames: 1 });
    await eventually(() => expect(timeOf(window.frames)).toBe(1040));
    await camera.controlPlayback({ kind: 'step', frames: -1 });
    await eventually(() => expect(timeOf(window.frames)).toBe(1000));
    await camera.controlPlayback({ kind: 'step', frames: -1 });
    await eventually(() => expect(timeOf(window.frames)).toBe(960));
    const shown = new Set(window.frames.map(({ mediaTime }) => mediaTime));
    expect(shown.size).toBeLessThan(12);
    await camera.dispose();
  });

  it('stops its decoder when nobody watches and goes on from there', async () => {
    const camera = openCamera('unwatched', true);
    const window = watchingWindow();
    camera.watch({ watch: 'w', connect: () => window.port });
    await window.next();
    await camera.controlPlayback({ kind: 'seek', mediaTimeMs: 1000 });
    await eventually(() => expect(timeOf(window.frames)).toBeGreaterThanOrEqual(1000));
    camera.unwatch('w');
    window.close();
    const later = watchingWindow();
    camera.watch({ watch: 'later', connect: () => later.port });
    expect((await later.next()).mediaTime).toBeGreaterThanOrEqual(1000);
    expect(camera.state().playback).toMatchObject({ playing: true, loop: true });
    await eventually(() =>
      expect(later.frames.some(({ mediaTime }) => mediaTime < 500)).toBe(true),
    );
    await camera.dispose();
  });
});

describe('a recorded camera that changes while its video is being opened', () => {
  it('is of what it was changed to', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const camera = openCamera('changes', false, () => held.then(() => findFfmpeg()));
    // Now it waits for ffmpeg, to look into the first video.
    await Promise.resolve();
    const path = await makeVideo(folder.path, 'other.mp4', { source: 'testsrc2=s=160x120:d=1' });
    const [changed] = newProject([{ id: 'changes', source: { kind: 'file', path } }]).cameras;
    camera.update(changed!);
    goOn();
    await eventually(() => expect(camera.state().activity.kind).toBe('analysed'));
    expect(camera.state().picture).toEqual({ width: 160, height: 120 });
    await camera.dispose();
  });
});
