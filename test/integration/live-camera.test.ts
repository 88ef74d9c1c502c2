import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnalysisClient } from '../../src-main/analysis/analysis-client';
import type { LiveMeasure } from '../../src-workers/contracts/analysis';
import type { AnalysedCamera, Lane } from '../../src-main/analysis/analysed-camera';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { analysisInProcess, watchingWindow } from '../fixtures/analysis-in-process';
import { startIngest } from '../fixtures/decoding';
import { startPacedDecoder, type PacedDecoder } from '../fixtures/paced-decoder';
import { cameraSettings, shippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { hasSharedData, sharedData } from './analyze-command';

const folder = temporaryFolder();
const picture = { width: 320, height: 240 };
let ingest: IngestClient;
let client: AnalysisClient;
let file: string;
const decoders: PacedDecoder[] = [];
beforeAll(async () => {
  ingest = await startIngest(folder.path);
  client = await analysisInProcess(ingest);
  file = hasSharedData
    ? sharedData('videos', 'highway.avi')
    : await makeVideo(folder.path, 'live.mp4', { source: 'testsrc2=s=320x240:r=15:d=20' });
});
afterAll(async () => {
  await Promise.all(decoders.map((decoder) => decoder.stop()));
  await ingest.dispose();
  folder.remove();
});

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });

interface LiveCamera {
  readonly lane: Lane;
  readonly camera: AnalysedCamera;
  readonly target: DecodeTarget;
  readonly measures: readonly LiveMeasure[];
}

async function open(id: string): Promise<LiveCamera> {
  const lane = client.lane(id);
  const { target } = await lane.beginVideo(shippedDetector, picture, picture);
  const camera = await client.openCamera(id, cameraSettings(picture));
  const measures: LiveMeasure[] = [];
  camera.onMeasured((measure) => measures.push(measure));
  return { lane, camera, target, measures };
}

async function connect(
  { lane, target }: LiveCamera,
  epochMs: number,
  preview: boolean,
): Promise<{ decoder: PacedDecoder; ended: Promise<unknown> }> {
  const { rawUrl, previewUrl, ended } = await lane.openLiveStream({ epochMs, preview });
  const decoder = await startPacedDecoder(file, {
    ...{ target, rawUrl },
    ...(previewUrl === undefined ? {} : { previewUrl }),
  });
  decoders.push(decoder);
  return { decoder, ended };
}

describe('a live camera', () => {
  it('shows every watcher its pictures with what was seen on them, and measures', async () => {
    const live = await open('shown');
    const epochMs = Date.now() - 60_000;
    const { decoder, ended } = await connect(live, epochMs, true);
    const window = watchingWindow();
    live.camera.watch('w', window.port);
    await eventually(() => expect(window.frames.length).toBeGreaterThan(30));
    const times = window.frames.map(({ mediaTime }) => mediaTime);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
    expect(times[0]).toBeGreaterThan(60_000);
    for (const [index, frame] of window.frames.entries()) {
      expect(frame).toMatchObject({ kind: 'frame', number: index + 1, picture });
      expect([frame.jpeg[0], frame.jpeg[1]]).toEqual([0xff, 0xd8]);
      expect([frame.jpeg.at(-2), frame.jpeg.at(-1)]).toEqual([0xff, 0xd9]);
      expect(frame.jpeg.buffer.byteLength).toBe(frame.jpeg.length);
      expect(frame.decodedAt).toBeGreaterThan(epochMs + 60_000);
      expect(frame.analysis?.lines).toHaveLength(1);
      expect(frame.analysis?.zones).toHaveLength(1);
    }
    if (hasSharedData) {
      expect(window.frames.some(({ analysis }) => (analysis?.tracks.length ?? 0) > 0)).toBe(true);
    }
    await eventually(() => expect(live.measures.length).toBeGreaterThan(0));
    window.close();
    await decoder.stop();
    expect(await ended).toMatchObject({ dropped: expect.any(Number) });
    const total = (key: 'received' | 'analysed' | 'dropped'): number =>
      live.measures.reduce((sum, measure) => sum + measure[key], 0);
    expect(total('analysed')).toBeGreaterThan(30);
    expect(total('received') - total('analysed') - total('dropped')).toBeLessThanOrEqual(6);
    const age = live.measures.find((measure) => measure.age !== undefined)?.age;
    expect(age?.p95).toBeGreaterThanOrEqual(age?.p50 ?? Infinity);
    await live.camera.close();
    await live.lane.close();
  });

  it('goes over to a new connection at its first frame', async () => {
    const live = await open('moved');
    const epochMs = Date.now();
    const plain = await connect(live, epochMs, false);
    await eventually(() => expect(live.measures.some(({ analysed }) => analysed > 0)).toBe(true));
    const shown = await connect(live, epochMs, true);
    const window = watchingWindow();
    live.camera.watch('w', window.port);
    const exit = await plain.decoder.exited;
    expect(exit.signal).toBeNull();
    expect(await plain.ended).toMatchObject({ complete: false });
    await window.next();
    await shown.decoder.stop();
    await shown.ended;
    window.close();
    await live.camera.close();
    await live.lane.close();
  });
});
