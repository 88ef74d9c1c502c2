import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnalysisClient } from '../../src-main/analysis/analysis-client';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder, type Decoder } from '../../src-main/decoders/ffmpeg-process';
import { probeVideo, type VideoProbe } from '../../src-main/decoders/video-probe';
import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { analysisInProcess, watchingWindow } from '../fixtures/analysis-in-process';
import { startIngest } from '../fixtures/decoding';
import { startPacedDecoder } from '../fixtures/paced-decoder';
import { cameraSettings, shippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
const picture = { width: 320, height: 240 };
const frames = 60;
let ingest: IngestClient;
let client: AnalysisClient;
let ffmpeg: string;
let file: string;
let probe: VideoProbe;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
  client = await analysisInProcess(ingest);
  ffmpeg = (await findFfmpeg()).path;
  const source = `testsrc2=s=320x240:r=25:d=${frames / 25}`;
  file = await makeVideo(folder.path, 'lanes.mp4', { source });
  probe = await probeVideo(ffmpeg, file);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });
const write = (target: DecodeTarget, rawUrl: string): Decoder =>
  startDecoder({ ...{ ffmpeg, file, probe, target, rawUrls: [rawUrl], analysisFps: 'source' } });

describe('a lane of a file', () => {
  it('takes nothing while it is paused, and loses nothing', async () => {
    const lane = client.lane('paused');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    lane.pause(true);
    const detected: DetectedFrame[] = [];
    const { rawUrl, ended } = await lane.openStream({ mode: 'file', offsetMs: 500 }, (some) =>
      detected.push(...some),
    );
    const decoder = write(target, rawUrl);
    let over = false;
    void decoder.exited.then(() => (over = true));
    await new Promise((resolve) => setTimeout(resolve, 500)); // for a lane or decoder that does not wait
    expect(detected).toEqual([]);
    expect(over).toBe(false);
    lane.pause(false);
    expect(await ended).toEqual({ dropped: 0, complete: true });
    expect(detected.map(({ mediaTime }) => mediaTime)).toEqual(
      Array.from({ length: frames }, (_, index) => 500 + index * 40),
    );
    await decoder.exited;
    await lane.close();
  });

  it('ends when its decoder is stopped during a pause', async () => {
    const lane = client.lane('stopped');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    lane.pause(true);
    const { rawUrl, ended } = await lane.openStream({ mode: 'file', offsetMs: 0 }, () => undefined);
    const decoder = write(target, rawUrl);
    await decoder.stop();
    lane.decoderExited();
    expect(await ended).toMatchObject({ dropped: 0 });
    await lane.close();
  });

  it('ends when it is closed during a pause', async () => {
    const lane = client.lane('closed');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    lane.pause(true);
    const { rawUrl, ended } = await lane.openStream({ mode: 'file', offsetMs: 0 }, () => undefined);
    const decoder = write(target, rawUrl);
    await lane.close();
    expect(await ended).toEqual({ dropped: 0, complete: false });
    await decoder.exited;
  });
});

describe('a live lane', () => {
  it('analyses frames whose previews are missing, and shows none', async () => {
    const lane = client.lane('blind');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    const camera = await client.openCamera('blind', cameraSettings(picture));
    let analysed = 0;
    camera.onMeasured((measure) => (analysed += measure.analysed));
    const window = watchingWindow();
    camera.watch('w', window.port);
    const stream = await lane.openLiveStream({ epochMs: Date.now(), preview: true });
    expect(stream.previewUrl).toBeDefined();
    const decoder = await startPacedDecoder(file, { target, rawUrl: stream.rawUrl });
    await eventually(() => expect(analysed).toBeGreaterThan(10));
    expect(window.frames).toEqual([]);
    await decoder.stop();
    stream.decoderExited();
    await stream.ended;
    window.close();
    await camera.close();
    await lane.close();
  });

  it('goes on when the decoder of a second stream never comes', async () => {
    const lane = client.lane('kept');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    const camera = await client.openCamera('kept', cameraSettings(picture));
    let analysed = 0;
    camera.onMeasured((measure) => (analysed += measure.analysed));
    const first = await lane.openLiveStream({ epochMs: Date.now(), preview: false });
    const decoder = await startPacedDecoder(file, { target, rawUrl: first.rawUrl });
    await eventually(() => expect(analysed).toBeGreaterThan(0));
    const second = await lane.openLiveStream({ epochMs: Date.now(), preview: false });
    second.decoderExited();
    expect(await second.ended).toEqual({ dropped: 0, complete: false });
    const before = analysed;
    await eventually(() => expect(analysed).toBeGreaterThan(before));
    await decoder.stop();
    await first.ended;
    await camera.close();
    await lane.close();
  });

  it('keeps its detector for a stream that runs while another one begins', async () => {
    const lane = client.lane('again');
    const { target } = await lane.beginVideo(shippedDetector, picture, picture);
    const camera = await client.openCamera('again', cameraSettings(picture));
    let analysed = 0;
    camera.onMeasured((measure) => (analysed += measure.analysed));
    const first = await lane.openLiveStream({ epochMs: Date.now(), preview: false });
    const old = await startPacedDecoder(file, { target, rawUrl: first.rawUrl });
    await eventually(() => expect(analysed).toBeGreaterThan(0));
    const wider = { width: 640, height: 240 };
    const other = await lane.beginVideo(shippedDetector, wider, picture);
    expect(other.target).not.toEqual(target);
    const before = analysed;
    await eventually(() => expect(analysed).toBeGreaterThan(before));
    const second = await lane.openLiveStream({ epochMs: Date.now(), preview: false });
    const next = await startPacedDecoder(file, { target: other.target, rawUrl: second.rawUrl });
    expect(await first.ended).toMatchObject({ complete: false });
    expect((await old.exited).signal).toBeNull();
    await next.stop();
    await second.ended;
    await camera.close();
    await lane.close();
  });
});
