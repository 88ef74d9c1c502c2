import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { AnalysisPool } from '../../src-main/analysis/analysis-pool';
import type { LiveCamera } from '../../src-main/cameras/live-camera';
import {
  failureOf,
  liveProjectCamera,
  liveSurroundings,
  measuresOf,
  phaseOf,
  startPool,
  untilLive,
  type LiveSurroundings,
} from '../fixtures/live-camera';
import {
  canServeRtsp,
  closedPort,
  noRtspServer,
  startRtspServer,
  startSilentServer,
  type RtspServer,
} from '../fixtures/rtsp-server';
import { hasShippedDetector } from '../fixtures/shipped-detector';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, h264 } from '../fixtures/videos';
import { hasSharedData, sharedData } from './analyze-command';

const folder = temporaryFolder();
const line = {
  id: 'all-lanes',
  points: [
    [0, 0.625],
    [0.996, 0.625],
  ],
};
const password = 'p@ss/w:rd';
let pool: AnalysisPool;
let surroundings: LiveSurroundings;
let clip: string;
const cameras: LiveCamera[] = [];

beforeAll(async () => {
  pool = startPool(1);
  surroundings = liveSurroundings(pool, folder.path);
  await surroundings.secrets.set('camera-password', password);
  clip = join(folder.path, 'camera.mkv');
  // A road, where there is one; else something that moves.
  const input = hasSharedData
    ? ['-stream_loop', '9', '-i', `file:${sharedData('videos', 'highway.avi')}`, '-an', '-t', '120']
    : ['-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=15:d=120'];
  await ffmpeg(...input, '-r', '15', ...h264, '-bf', '0', `file:${clip}`);
});
afterEach(async () => {
  await Promise.all(cameras.splice(0).map((camera) => camera.dispose()));
});
afterAll(async () => {
  await pool.dispose();
  folder.remove();
});

const serve = async (options: Partial<Parameters<typeof startRtspServer>[0]> = {}) => {
  const server = await startRtspServer({ file: clip, ...options });
  onTestFinished(() => server.kill());
  return server;
};
let opened = 0;
function open(url: string, more: Record<string, unknown> = {}, source: object = {}): LiveCamera {
  const camera = surroundings.open({
    ...{ id: `camera-${(opened += 1)}`, source: { kind: 'url', url, ...source }, lines: [line] },
    ...more,
  });
  cameras.push(camera);
  return camera;
}
const decodersOf = (server: RtspServer): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((args) => /ffmpeg/.test(args) && args.includes(`:${server.port}/`));

const ready = canServeRtsp && hasShippedDetector;
describe.skipIf(!ready)(`a live camera on a real RTSP server (${noRtspServer})`, () => {
  it('runs, counts, and goes on by itself after the camera was away', async () => {
    const server = await serve();
    const camera = open(server.url);
    const running = await untilLive(
      camera,
      (state) => phaseOf(state) === 'running' && (measuresOf(state)?.analysedFps ?? 0) > 1,
    );
    expect(running).toMatchObject({
      picture: { width: 320, height: 240 },
      detector: { modelId: 'mb3-centernet' },
      activity: { measures: { sourceFps: 15, reconnects: 0 } },
    });
    if (hasSharedData) {
      const counting = await untilLive(camera, ({ counts }) => (counts?.lines[0]?.total ?? 0) >= 3);
      expect(counting.counts?.lines[0]?.backward.car ?? 0).toBe(0);
      expect(counting.counts?.lastCrossings[0]).toMatchObject({
        ...{ lineId: 'all-lanes', direction: 'forward' },
      });
    }

    await server.kill();
    const away = await untilLive(camera, (state) => phaseOf(state) === 'backing-off');
    expect(failureOf(away)?.sentence).toContain(`"${server.url}"`);
    const refused = await untilLive(
      camera,
      (state) => failureOf(state)?.sentence.includes('refuses the connection') === true,
    );
    expect(failureOf(refused)?.code).toBe('SOURCE_UNREACHABLE');
    const counted = refused.counts;

    await serve({ port: server.port });
    const back = await untilLive(camera, (state) => phaseOf(state) === 'running');
    expect(measuresOf(back)?.reconnects).toBe(1);
    // What was counted stays counted, over the same line.
    expect(back.counts?.lines[0]?.total ?? 0).toBeGreaterThanOrEqual(counted?.lines[0]?.total ?? 0);
    expect(back.counts?.start).toBe(counted?.start);
  });

  it('gets in with its stored password, which nobody sees', async () => {
    const server = await serve({ user: 'operator', password });
    const camera = open(server.url, {}, { user: 'operator', credentials: 'camera-password' });
    const state = await untilLive(camera, (each) => phaseOf(each) === 'running');
    expect(JSON.stringify(state)).not.toContain('p@ss');
    const shown = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(shown).not.toMatch(/operator:p/);
  });

  it('says that a password is wrong, and does not knock again and again', async () => {
    const server = await serve({ user: 'operator', password: 'another' });
    const camera = open(server.url, {}, { user: 'operator', credentials: 'camera-password' });
    const state = await untilLive(camera, (each) => phaseOf(each) === 'backing-off');
    expect(failureOf(state)).toMatchObject({ code: 'SOURCE_UNAUTHORISED' });
    expect(JSON.stringify(state)).not.toMatch(/p@ss|p%40ss/);
    const { activity } = state;
    expect(activity.kind === 'live' && activity.retryAt! - Date.now()).toBeGreaterThan(20_000);
  });

  it('is not disturbed by another one that is dead', async () => {
    const server = await serve();
    const alive = open(server.url);
    await untilLive(alive, (state) => phaseOf(state) === 'running');
    const dead = open(`rtsp://127.0.0.1:${await closedPort()}/camera`);
    const phases = new Set<string | undefined>();
    const remove = alive.onChange(() => phases.add(phaseOf(alive.state())));
    const first = await untilLive(dead, (state) => phaseOf(state) === 'backing-off');
    expect(failureOf(first)?.code).toBe('SOURCE_UNREACHABLE');
    // Another attempt, in vain too.
    await untilLive(dead, (state) => phaseOf(state) === 'starting');
    await untilLive(dead, (state) => phaseOf(state) === 'backing-off');
    const before = measuresOf(alive.state())?.lastFrameAt ?? 0;
    await untilLive(alive, (state) => (measuresOf(state)?.lastFrameAt ?? 0) > before);
    remove();
    expect([...phases]).toEqual(['running']);
  });

  it('counts on with a line that stays while another one is drawn, and reports both versions', async () => {
    const server = await serve();
    const camera = open(server.url);
    await untilLive(camera, ({ counts }) => (counts?.observedMs ?? 0) > 2000);
    const before = camera.state().counts;
    const lower = {
      id: 'lower',
      points: [
        [0, 0.8],
        [0.99, 0.8],
      ],
    };
    camera.update(
      liveProjectCamera({
        ...{ id: `camera-${opened}`, source: { kind: 'url', url: server.url } },
        lines: [line, lower],
      }),
    );
    const after = await untilLive(
      camera,
      ({ counts }) =>
        counts?.lines.length === 2 && counts.observedMs > (before?.observedMs ?? 0) + 2000,
    );
    expect(after.counts?.lines[0]?.total).toBeGreaterThanOrEqual(before?.lines[0]?.total ?? 0);
    expect(after.counts?.start).toBe(before?.start);
    const out = mkdtempSync(join(folder.path, 'reports-'));
    expect(await camera.writeReports(out)).toEqual([
      ...[
        'counts.csv',
        'lines.csv',
        'zones.csv',
        'flows.csv',
        'crossings.csv',
        'tracks.csv',
        'run.json',
      ],
    ]);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))).toMatchObject({
      source: { kind: 'url', url: server.url },
      model: { id: 'mb3-centernet', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      segments: [
        // A line that stays keeps its number, whatever is drawn beside it.
        { shape: 'all-lanes', segment: 1, drawn: { id: 'all-lanes' } },
        { shape: 'lower', segment: 1 },
      ],
    });
    const rows = readFileSync(join(out, 'counts.csv'), 'utf8').trim().split('\n').slice(1);
    const versions = new Set(rows.map((row) => row.split(',').slice(2, 4).join(' ')));
    expect([...versions].sort()).toEqual(['all-lanes 1', 'lower 1']);
  });

  it('begins anew when its analysis process is lost', async () => {
    const own = startPool(1);
    onTestFinished(() => own.dispose());
    const server = await serve();
    const camera = liveSurroundings(own, folder.path).open({
      ...{ id: 'lost', source: { kind: 'url', url: server.url }, lines: [line] },
    });
    cameras.push(camera);
    await untilLive(camera, (state) => phaseOf(state) === 'running');
    process.kill(own.members()[0]!.pid!, 'SIGKILL');
    const lost = await untilLive(camera, (state) => phaseOf(state) === 'backing-off');
    expect(failureOf(lost)?.code).toBe('WORKER_FAILED');
    await untilLive(camera, (state) => phaseOf(state) === 'running');
  });

  it('sleeps and wakes with the machine, and leaves nothing behind', async () => {
    const server = await serve();
    const camera = open(server.url);
    await untilLive(camera, (state) => phaseOf(state) === 'running');
    expect(decodersOf(server)).toHaveLength(1);
    camera.suspend();
    await untilLive(camera, (state) => phaseOf(state) === 'starting');
    camera.resume();
    await untilLive(camera, (state) => phaseOf(state) === 'running');
    expect(decodersOf(server)).toHaveLength(1);
    await camera.dispose();
    expect(decodersOf(server)).toHaveLength(0);
  });

  it('has no stream behind another path', async () => {
    const server = await serve();
    const camera = open(server.url.replace('/camera', '/other'));
    const state = await untilLive(camera, (each) => phaseOf(each) === 'backing-off');
    expect(failureOf(state)?.code).toBe('SOURCE_STREAM_MISSING');
  });
});

describe('a live camera that is none', () => {
  it('an address that cannot work fails, until it is corrected', async () => {
    const camera = open('gopher://host/camera');
    const state = await untilLive(camera, (each) => phaseOf(each) === 'failed');
    expect(failureOf(state)?.code).toBe('SOURCE_URL_INVALID');
    const url = `rtsp://127.0.0.1:${await closedPort()}/camera`;
    camera.update(liveProjectCamera({ id: `camera-${opened}`, source: { kind: 'url', url } }));
    const tried = await untilLive(camera, (each) => phaseOf(each) === 'backing-off');
    expect(failureOf(tried)?.code).toBe('SOURCE_UNREACHABLE');
  });

  it('a server that stays silent times out', async () => {
    const silent = await startSilentServer();
    onTestFinished(() => silent.close());
    const camera = open(`rtsp://127.0.0.1:${silent.port}/camera`);
    const state = await untilLive(camera, (each) => phaseOf(each) === 'backing-off');
    expect(failureOf(state)?.code).toBe('SOURCE_TIMED_OUT');
  });

  it('cannot be paused or played', async () => {
    const camera = open('gopher://host/camera');
    await expect(camera.controlAnalysis()).rejects.toMatchObject({ code: 'USAGE' });
    await expect(camera.controlPlayback()).rejects.toMatchObject({ code: 'USAGE' });
    await expect(camera.writeReports(folder.path)).rejects.toMatchObject({ code: 'USAGE' });
  });
});
