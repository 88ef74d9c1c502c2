import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AnalysisClient } from '../../src-main/analysis/analysis-client';
import type { LiveCamera } from '../../src-main/cameras/live-camera';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { probeLive } from '../../src-main/decoders/live-probe';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { analysisInProcess, watchingWindow } from '../fixtures/analysis-in-process';
import { startIngest } from '../fixtures/decoding';
import { liveSurroundings, measuresOf, phaseOf, untilLive } from '../fixtures/live-camera';
import { canServeRtsp, noRtspServer, startRtspServer } from '../fixtures/rtsp-server';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, h264, makeVideo } from '../fixtures/videos';

const folder = temporaryFolder();
let program = '';
let ingest: IngestClient;
let client: AnalysisClient;
const cameras: LiveCamera[] = [];

beforeAll(async () => {
  program = (await findFfmpeg()).path;
  ingest = await startIngest(folder.path);
  client = await analysisInProcess(ingest);
});
afterEach(async () => {
  await Promise.all(cameras.splice(0).map((camera) => camera.dispose()));
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

/** The analysis is in this process, so that windows can watch. */
const pool = { place: () => Promise.resolve(client), release: () => undefined };
let opened = 0;
function open(url: string, more: object = {}): LiveCamera {
  const camera = liveSurroundings(pool, folder.path).open({
    ...{ id: `http-${(opened += 1)}`, source: { kind: 'url', url, ...more } },
  });
  cameras.push(camera);
  return camera;
}

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server: Server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A camera's MJPEG: parts without a time, ten a second. */
function mjpeg(pictures: readonly Buffer[]) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const user = Buffer.from('viewer:open sesame').toString('base64');
    if (request.url?.startsWith('/guarded') && request.headers.authorization !== `Basic ${user}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="camera"' }).end();
      return;
    }
    if (!/^\/(guarded|open)$/.test(request.url ?? '')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'multipart/x-mixed-replace; boundary=picture' });
    let number = 0;
    const timer = setInterval(() => {
      const picture = pictures[(number += 1) % pictures.length]!;
      response.write(
        `--picture\r\nContent-Type: image/jpeg\r\nContent-Length: ${picture.length}\r\n\r\n`,
      );
      response.write(picture);
      response.write('\r\n');
    }, 100);
    response.on('close', () => clearInterval(timer));
  };
}

async function someJpegs(): Promise<Buffer[]> {
  const source = 'testsrc2=s=320x240:r=10:d=1';
  await ffmpeg('-f', 'lavfi', '-i', source, '-q:v', '4', join(folder.path, 'picture-%d.jpg'));
  return Array.from({ length: 10 }, (_, index) =>
    readFileSync(join(folder.path, `picture-${index + 1}.jpg`)),
  );
}

describe.skipIf(!hasShippedDetector)('a camera that speaks HTTP', () => {
  it('sends MJPEG, whose frames get the time at which they come', async () => {
    const address = await serve(mjpeg(await someJpegs()));
    const probe = await probeLive({
      ffmpeg: program,
      source: { kind: 'url', url: `${address}/open` },
    });
    expect(probe).toMatchObject({ codec: 'mjpeg', wallClock: true, paced: false });
    const camera = open(`${address}/open`);
    const state = await untilLive(camera, ({ counts }) => (counts?.observedMs ?? 0) > 4000);
    // ffmpeg takes such pictures for 25 a second: then media time would run far behind.
    const { analysedFps = 0, dropped = 0 } = measuresOf(state) ?? {};
    expect(analysedFps + dropped).toBeGreaterThan(0);
    expect(analysedFps).toBeLessThan(13);
    const behindMs = Date.now() - ((state.counts?.start ?? 0) + (state.counts?.observedMs ?? 0));
    expect(behindMs).toBeLessThan(15_000);
  });

  it('asks for a user, and has no such path', async () => {
    const address = await serve(mjpeg(await someJpegs()));
    const asked = (url: string, credentials?: { user: string; password: string }) =>
      probeLive({
        ffmpeg: program,
        source: { kind: 'url', url, ...(credentials === undefined ? {} : { credentials }) },
      });
    const viewer = { user: 'viewer', password: 'open sesame' };
    expect(await asked(`${address}/guarded`, viewer)).toMatchObject({
      ...{ codec: 'mjpeg', wallClock: true },
    });
    await expect(asked(`${address}/guarded`)).rejects.toMatchObject({
      code: 'SOURCE_UNAUTHORISED',
    });
    await expect(
      asked(`${address}/guarded`, { user: 'viewer', password: 'shut' }),
    ).rejects.toMatchObject({ code: 'SOURCE_UNAUTHORISED' });
    await expect(asked(`${address}/other`)).rejects.toMatchObject({
      code: 'SOURCE_STREAM_MISSING',
    });
    const page = await serve((_, response) => void response.end('<html>a camera</html>'));
    await expect(asked(page)).rejects.toMatchObject({ code: 'SOURCE_NOT_VIDEO' });
  });

  it('sends HLS: segments at once, read at their own speed', async () => {
    const live = await hlsEncoder();
    const address = await serve((request, response) => {
      const file = join(folder.path, 'hls', (request.url ?? '').split('/').at(-1) ?? '');
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await vi.waitFor(() => expect(existsSync(join(folder.path, 'hls', 'live.m3u8'))).toBe(true), {
      timeout: 60_000,
    });
    const camera = open(`${address}/live.m3u8`);
    const state = await untilLive(camera, ({ counts }) => (counts?.observedMs ?? 0) > 5000);
    live.kill();
    // Read at once, most frames of a segment would overtake each other.
    expect(measuresOf(state)?.dropped).toBeLessThan(20);
    expect(measuresOf(state)?.analysedFps).toBeGreaterThan(4);
  });

  it('never opens a file of this machine, whatever a playlist says', async () => {
    const target = await makeVideo(folder.path, 'secret.ts');
    const address = await serve((_, response) => {
      response.end(
        `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://${target}\n#EXT-X-ENDLIST\n`,
      );
    });
    const source = { kind: 'url', url: `${address}/live.m3u8` } as const;
    await expect(probeLive({ ffmpeg: program, source, limitMs: 8000 })).rejects.toMatchObject({
      name: 'Failure',
    });
  });
});

/** Ten frames a second, in segments of two seconds, as it happens. */
async function hlsEncoder(): Promise<ChildProcess> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(folder.path, 'hls'));
  const child = spawn(
    program,
    [
      ...['-v', 'error', '-nostdin', '-re', '-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=10'],
      ...[...h264, '-g', '20', '-f', 'hls', '-hls_time', '2', '-hls_list_size', '4'],
      join(folder.path, 'hls', 'live.m3u8'),
    ],
    { stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return child;
}

describe.skipIf(!canServeRtsp || !hasShippedDetector)(`being watched (${noRtspServer})`, () => {
  it('begins previews without a gap when the first window comes', async () => {
    const file = await makeVideo(folder.path, 'watched.mkv', {
      source: 'testsrc2=s=320x240:r=10:d=60',
      output: [...h264, '-bf', '0'],
    });
    const server = await startRtspServer({ file });
    onTestFinished(() => server.kill());
    const camera = open(server.url);
    await untilLive(camera, (state) => phaseOf(state) === 'running');
    const phases = new Set<string | undefined>();
    camera.onChange(() => phases.add(phaseOf(camera.state())));
    const window = watchingWindow();
    camera.watch({ watch: 'first', connect: () => window.port });
    const first = await window.next();
    expect([...first.jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    for (let frame = 0; frame < 10; frame += 1) await window.next();
    // One more window needs no other decoder.
    const second = watchingWindow();
    camera.watch({ watch: 'second', connect: () => second.port });
    await second.next();
    expect([...phases]).toEqual(['running']);
    expect(measuresOf(camera.state())).toMatchObject({ reconnects: 0 });
  });
});
