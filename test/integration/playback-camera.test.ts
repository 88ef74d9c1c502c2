import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnalysedCamera, PlaybackMove } from '../../src-main/analysis/analysed-camera';
import type { AnalysisClient } from '../../src-main/analysis/analysis-client';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder, type Decoder } from '../../src-main/decoders/ffmpeg-process';
import { startPlaybackDecoder } from '../../src-main/decoders/playback-decoder';
import { probeVideo, type VideoProbe } from '../../src-main/decoders/video-probe';
import { CameraAnalysis } from '../../src-workers/analysis/camera-analysis';
import type { FrameMessage } from '../../src-workers/contracts/frame-port';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import { milliseconds } from '../../src-workers/domain/units';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import {
  analysisInProcess,
  watchingWindow,
  type WatchingWindow,
} from '../fixtures/analysis-in-process';
import { startIngest } from '../fixtures/decoding';
import { cameraSettings, shippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { hasSharedData, sharedData } from './analyze-command';

const folder = temporaryFolder();
const picture = { width: 320, height: 240 };
const settings = cameraSettings(picture, { keepTracks: true });
let ingest: IngestClient;
let client: AnalysisClient;
let ffmpeg: string;
const decoders: Decoder[] = [];
beforeAll(async () => {
  ingest = await startIngest(folder.path);
  client = await analysisInProcess(ingest);
  ffmpeg = (await findFfmpeg()).path;
});
afterAll(async () => {
  await Promise.all(decoders.map((decoder) => decoder.stop()));
  await ingest.dispose();
  folder.remove();
});

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });

interface PlayedCamera {
  readonly camera: AnalysedCamera;
  readonly window: WatchingWindow;
  readonly moves: PlaybackMove[];
}

async function open(id: string, paints = true): Promise<PlayedCamera> {
  const camera = await client.openCamera(id, settings);
  const moves: PlaybackMove[] = [];
  camera.onPlaybackMoved((move) => moves.push(move));
  const window = watchingWindow(paints);
  camera.watch('w', window.port);
  return { camera, window, moves };
}

async function play(
  { camera }: PlayedCamera,
  file: string,
  probe: VideoProbe,
  { fromMs = 0, playing = false, speed = 1, analysisFps = 'source' as number | 'source' } = {},
): Promise<Decoder> {
  const { previewUrl } = await camera.openPlayback({ fromMs, playing, speed });
  const decoder = startPlaybackDecoder({
    ...{ ffmpeg, file, probe, previewUrl, analysisFps },
    startAt: milliseconds(fromMs),
  });
  decoders.push(decoder);
  return decoder;
}

/** A box that goes down the picture, over the line at 0.625, in 4 s. */
const drivenFrames = (times: readonly number[]): DetectedFrame[] =>
  times.map((time) => ({
    mediaTime: milliseconds(time),
    detections: [
      { box: box(140, time / 20, 180, time / 20 + 30), class: 'car' as const, score: 0.9 },
    ],
  }));

const timesOf = (count: number, distance = 40): number[] =>
  Array.from({ length: count }, (_, index) => index * distance);

describe('a played file', () => {
  let file: string;
  let probe: VideoProbe;
  beforeAll(async () => {
    file = await makeVideo(folder.path, 'played.mp4', { source: 'testsrc2=s=320x240:r=25:d=4' });
    probe = await probeVideo(ffmpeg, file);
  });

  it('shows the first picture raw, then analysed, waits for the analysis, and ends', async () => {
    const played = await open('follows');
    const { camera, window, moves } = played;
    await play(played, file, probe, { playing: true, speed: 50 });
    const first = await window.next();
    expect(first).toMatchObject({ number: 1, mediaTime: 0 });
    expect(first.analysis).toBeUndefined();
    await camera.analyse(drivenFrames(timesOf(10)));
    expect(await window.next()).toMatchObject({ mediaTime: 0, analysis: { tracks: [] } });
    await eventually(() => expect(moves.at(-1)).toMatchObject({ mediaTime: 360, ended: false }));
    expect(moves.at(-1)).toMatchObject({ previous: 320, analysedUntil: 360 });
    await camera.analyse(drivenFrames(timesOf(100)).slice(10));
    await eventually(() => expect(moves.at(-1)).toMatchObject({ mediaTime: 3960, ended: true }));
    await eventually(() => expect(window.frames.at(-1)?.mediaTime).toBe(3960));
    expect(window.frames.at(-1)?.analysis?.lines).toEqual([
      { id: 'both-lanes', forward: 1, backward: 0 },
    ]);
    expect(window.frames.at(-1)?.analysis?.zones).toMatchObject([
      { id: 'near', inside: 1, entered: 1, state: 'normal' },
    ]);
    await camera.close();
  });

  it('steps, keeps the last of its steps for a slow window, and pauses', async () => {
    const played = await open('steps', false);
    const { camera, window, moves } = played;
    await camera.analyse(drivenFrames(timesOf(100)));
    await camera.finish();
    await play(played, file, probe, { fromMs: 1000 });
    const first = await window.next();
    expect(first).toMatchObject({ mediaTime: 1000, analysis: { tracks: [{ class: 'car' }] } });
    for (let step = 0; step < 3; step += 1) {
      camera.controlPlayback({ playing: false, speed: 1, steps: 1 });
    }
    const second = await window.next();
    expect(second.mediaTime).toBe(1040);
    await eventually(() => expect(moves.at(-1)).toMatchObject({ mediaTime: 1120, previous: 1080 }));
    expect(window.frames).toHaveLength(2);
    window.paint(first);
    expect(await window.next()).toMatchObject({ number: 3, mediaTime: 1120 });
    await camera.close();
  });

  it('gives a window that comes later the picture that stands', async () => {
    const played = await open('later');
    await play(played, file, probe);
    await played.window.next();
    played.window.close();
    const other = watchingWindow();
    played.camera.watch('other', other.port);
    expect(await other.next()).toMatchObject({ number: 1, mediaTime: 0 });
    other.close();
    await played.camera.close();
  });

  it('a playback that is opened anew ends the decoder before', async () => {
    const played = await open('anew');
    const before = await play(played, file, probe);
    await played.window.next();
    await play(played, file, probe, { fromMs: 2000 });
    expect((await before.exited).signal).toBeNull();
    expect(await played.window.next()).toMatchObject({ mediaTime: 2000 });
    await played.camera.close();
  });

  it('shows the last picture when it is to begin behind the end', async () => {
    const played = await open('behind');
    await play(played, file, probe, { fromMs: 3990 });
    await eventually(() => expect(played.moves.at(-1)?.ended).toBe(true));
    await played.camera.close();
  });

  it('corrects the picture that stands when lines move and when it is counted again', async () => {
    const played = await open('again');
    const { camera, window } = played;
    await camera.analyse(drivenFrames(timesOf(100)));
    await camera.finish();
    await play(played, file, probe, { fromMs: 3800 });
    expect((await window.next()).analysis?.lines).toMatchObject([{ id: 'both-lanes', forward: 1 }]);
    const moved = {
      lines: [{ ...settings.shapes.lines[0]!, id: 'other' }],
      zones: settings.shapes.zones,
    };
    await camera.setShapes(moved);
    expect((await window.next()).analysis?.lines).toMatchObject([{ id: 'other', forward: 0 }]);
    const again = await client.openCamera('again', { ...settings, shapes: moved });
    await again.analyse(drivenFrames(timesOf(100)));
    expect((await window.next()).analysis?.lines).toMatchObject([{ id: 'other', forward: 1 }]);
    await again.close();
  });

  it('plays the frames of a lower rate of analysis, each with its own tracks', async () => {
    const played = await open('rate');
    const { camera, window } = played;
    const times = timesOf(40, 100);
    await camera.analyse(drivenFrames(times.map((time) => Math.ceil(time / 40) * 40)));
    await camera.finish();
    await play(played, file, probe, { analysisFps: 10, fromMs: 1000, playing: true, speed: 100 });
    await eventually(() => expect(played.moves.at(-1)?.ended).toBe(true));
    expect(window.frames.length).toBeGreaterThan(0);
    for (const { analysis } of window.frames) expect(analysis?.tracks).toHaveLength(1);
    await camera.close();
  });
});

describe.skipIf(!hasSharedData)('highway.avi', () => {
  it('is analysed and played, every picture with the tracks of its own moment', async () => {
    const file = sharedData('videos', 'highway.avi');
    const probe = await probeVideo(ffmpeg, file);
    // A third of its nominal 60: enough for every vehicle.
    const analysisFps = 20;
    const played = await open('highway');
    const { camera, window, moves } = played;
    const lane = client.lane('highway lane');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    const detected: DetectedFrame[] = [];
    const { rawUrl, ended } = await lane.openStream({ mode: 'file', offsetMs: 0 }, (frames) => {
      detected.push(...frames);
      void camera.analyse(frames);
    });
    const decoder = startDecoder({
      ...{ ffmpeg, file, probe, target, rawUrls: [rawUrl], analysisFps },
    });
    decoders.push(decoder);
    expect(await ended).toEqual({ dropped: 0, complete: true });
    await camera.finish();
    await lane.close();

    await play(played, file, probe, { analysisFps });
    await window.next();
    camera.controlPlayback({ playing: false, speed: 1, steps: detected.length });
    await eventually(() => expect(moves.at(-1)?.ended).toBe(true));
    await eventually(() => expect(window.frames.at(-1)?.mediaTime).toBe(moves.at(-1)?.mediaTime));
    expect(window.frames.at(-1)?.analysis?.lines).toEqual([
      { id: 'both-lanes', forward: 27, backward: 0 },
    ]);
    const times = window.frames.map(({ mediaTime }) => mediaTime);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expectTracksOf(detected, window.frames);
    await camera.close();
  });
});

/** Another analysis of the same detections says where tracks were; kept ones are a little coarser. */
function expectTracksOf(detected: readonly DetectedFrame[], frames: readonly FrameMessage[]): void {
  const reference = new CameraAnalysis(settings);
  const views = new Map(
    detected.map((frame) => [frame.mediaTime, reference.view(reference.step(frame)).tracks]),
  );
  expect(frames.length).toBeGreaterThan(100);
  for (const { mediaTime, analysis } of frames) {
    const tracks = views.get(mediaTime);
    expect(analysis?.tracks.map(({ id }) => id)).toEqual(tracks?.map(({ id }) => id));
    for (const [index, { box: shown }] of (analysis?.tracks ?? []).entries()) {
      const seen = tracks?.[index]?.box;
      expect(Math.abs(shown.left - (seen?.left ?? NaN))).toBeLessThan(0.01);
      expect(Math.abs(shown.bottom - (seen?.bottom ?? NaN))).toBeLessThan(0.01);
    }
  }
}
