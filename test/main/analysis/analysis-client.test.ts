import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnalysisClient } from '../../../src-main/analysis/analysis-client';
import type { Every } from '../../../src-main/every-interval';
import type { AnalysisCommand, AnalysisEvent } from '../../../src-workers/contracts/analysis';
import { milliseconds } from '../../../src-workers/domain/units';
import { nodeHost } from '../../../src-workers/host/node-host';
import type {
  TransferablePort,
  WorkerExit,
  WorkerProcess,
} from '../../../src-workers/host/worker-host';
import { cameraSettings, shippedDetector } from '../../fixtures/shipped-detector';

/** A process whose side the test plays. */
class PlayedProcess implements WorkerProcess {
  readonly name = 'played';
  readonly pid = 7;
  readonly commands: AnalysisCommand[] = [];
  readonly ports: TransferablePort[] = [];
  readonly exited: Promise<WorkerExit>;
  readonly listeners = new Set<(message: unknown) => void>();
  #exit: (exit: WorkerExit) => void = () => undefined;

  constructor() {
    this.exited = new Promise((resolve) => (this.#exit = resolve));
  }
  post(message: unknown, ports: readonly TransferablePort[] = []): void {
    this.commands.push(message as AnalysisCommand);
    this.ports.push(...ports);
  }
  onMessage(listener: (message: unknown) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  stop(): Promise<WorkerExit> {
    this.end({ code: 0, signal: null });
    return this.exited;
  }
  end(exit: WorkerExit): void {
    this.#exit(exit);
  }
  say(event: AnalysisEvent): void {
    [...this.listeners].forEach((listener) => listener(event));
  }
  get last(): AnalysisCommand | undefined {
    return this.commands.at(-1);
  }
}

async function connect(): Promise<{ process: PlayedProcess; client: AnalysisClient }> {
  const process = new PlayedProcess();
  const connecting = AnalysisClient.connect(process);
  process.say({ kind: 'ready' });
  return { process, client: await connecting };
}

const picture = { width: 320, height: 240 };

async function openCamera(id = 'c') {
  const { process, client } = await connect();
  const opening = client.openCamera(id, cameraSettings(picture));
  process.say({ kind: 'camera-opened', id });
  return { process, client, camera: await opening };
}

describe('the streams of a lane', () => {
  it('are told apart: a new one that fails does not end the one that runs', async () => {
    const { process, client } = await connect();
    const lane = client.lane('a');
    const opening = lane.openLiveStream({ epochMs: 5, preview: true });
    expect(process.last).toEqual({
      ...{ kind: 'open-stream', id: 'a', stream: 1, mode: 'live', offsetMs: 5, preview: true },
    });
    const urls = { rawUrl: 'unix:r', previewUrl: 'unix:p' };
    process.say({ kind: 'stream-opened', id: 'a', stream: 1, ...urls });
    const first = await opening;
    expect(first).toMatchObject(urls);
    const again = lane.openLiveStream({ epochMs: 5, preview: false });
    process.say({ kind: 'stream-opened', id: 'a', stream: 2, rawUrl: 'unix:q' });
    const second = await again;
    second.decoderExited();
    expect(process.last).toEqual({ kind: 'decoder-exited', id: 'a', stream: 2 });
    process.say({
      ...{ kind: 'stream-ended', id: 'a', stream: 2 },
      end: { dropped: 0, complete: false },
    });
    expect(await second.ended).toEqual({ dropped: 0, complete: false });
    const failure = { code: 'WORKER_FAILED', sentence: 'A fault.' } as const;
    const broken = lane.openLiveStream({ epochMs: 5, preview: false });
    process.say({ kind: 'failed', id: 'a', stream: 3, failure });
    await expect(broken).rejects.toThrow('A fault.');
    first.decoderExited();
    expect(process.last).toEqual({ kind: 'decoder-exited', id: 'a', stream: 1 });
    process.say({
      ...{ kind: 'stream-ended', id: 'a', stream: 1 },
      end: { dropped: 4, complete: true },
    });
    expect(await first.ended).toEqual({ dropped: 4, complete: true });
  });

  it('outlive a question of the lane that fails', async () => {
    const { process, client } = await connect();
    const lane = client.lane('a');
    const opening = lane.openLiveStream({ epochMs: 0, preview: false });
    process.say({ kind: 'stream-opened', id: 'a', stream: 1, rawUrl: 'unix:r' });
    const { ended } = await opening;
    const beginning = lane.beginVideo(shippedDetector, picture, picture);
    process.say({
      ...{ kind: 'failed', id: 'a' },
      failure: { code: 'MODEL_NOT_ONNX', sentence: 'No model.' },
    });
    await expect(beginning).rejects.toMatchObject({ code: 'MODEL_NOT_ONNX' });
    const end = { dropped: 0, complete: true };
    process.say({ kind: 'stream-ended', id: 'a', stream: 1, end });
    expect(await ended).toEqual(end);
  });

  it('are the last one where the lane itself is told that the decoder exited', async () => {
    const { process, client } = await connect();
    const lane = client.lane('a');
    lane.decoderExited();
    expect(process.commands).toEqual([]);
    const opening = lane.openStream({ mode: 'file', offsetMs: 0 }, () => undefined);
    process.say({ kind: 'stream-opened', id: 'a', stream: 1, rawUrl: 'unix:r' });
    await opening;
    lane.pause(true);
    expect(process.last).toEqual({ kind: 'pause-lane', id: 'a', paused: true });
    lane.decoderExited();
    expect(process.last).toEqual({ kind: 'decoder-exited', id: 'a', stream: 1 });
  });
});

describe('a camera', () => {
  it('hands over ports, shapes and controls of its playback', async () => {
    const { process, camera } = await openCamera();
    const port = {} as TransferablePort;
    camera.watch('w', port);
    expect(process.last).toEqual({ kind: 'watch-camera', id: 'c', watch: 'w' });
    expect(process.ports).toEqual([port]);
    const { shapes } = cameraSettings(picture);
    const setting = camera.setShapes(shapes);
    expect(process.last).toEqual({ kind: 'set-shapes', id: 'c', shapes });
    process.say({ kind: 'shapes-set', id: 'c' });
    await setting;
    const opening = camera.openPlayback({ fromMs: 4, playing: true, speed: 2 });
    process.say({ kind: 'playback-opened', id: 'c', previewUrl: 'unix:p' });
    expect(await opening).toEqual({ previewUrl: 'unix:p' });
    camera.controlPlayback({ playing: false, speed: 1, steps: 1 });
    expect(process.last).toEqual({
      ...{ kind: 'control-playback', id: 'c', playing: false, speed: 1, steps: 1 },
    });
  });

  it('tells its listeners what is its own, until it is closed', async () => {
    const { process, camera } = await openCamera();
    const got: unknown[] = [];
    const before = process.listeners.size;
    camera.onNews((news) => got.push(['news', news.length]));
    camera.onMeasured(({ received }) => got.push(['measured', received]));
    camera.onPlaybackMoved((move) => got.push(move));
    const move = { mediaTime: milliseconds(40), analysedUntil: milliseconds(80), ended: false };
    const measure = { received: 3, analysed: 2, dropped: 1, observed: [] };
    const tell = (id: string): void => {
      process.say({ kind: 'frames-analysed', id, news: [] });
      process.say({ kind: 'live-measured', id, measure });
      process.say({ kind: 'playback-moved', id, ...move, previous: milliseconds(0) });
      process.say({ kind: 'playback-moved', id, ...move });
    };
    tell('c');
    tell('other');
    const expected = [['news', 0], ['measured', 3], { ...move, previous: 0 }, move];
    expect(got).toEqual(expected);
    const closing = camera.close();
    process.say({ kind: 'camera-closed', id: 'c', news: [] });
    expect(await closing).toEqual([]);
    tell('c');
    expect(got).toEqual(expected);
    expect(process.listeners.size).toBe(before);
  });

  it('can finish and be closed later', async () => {
    const { process, camera } = await openCamera();
    const finishing = camera.finish();
    expect(process.last).toEqual({ kind: 'finish-camera', id: 'c' });
    process.say({ kind: 'camera-finished', id: 'c', news: [] });
    expect(await finishing).toEqual([]);
  });
});

describe('a process that ends', () => {
  it('fails whoever waits, and whoever asks later', async () => {
    const { process, client } = await connect();
    const opening = client.lane('a').beginVideo(shippedDetector, picture, picture);
    process.end({ code: null, signal: 'SIGSEGV' });
    const failure = {
      code: 'WORKER_FAILED',
      message: 'The analysis process ended unexpectedly (SIGSEGV).',
    };
    await expect(opening).rejects.toMatchObject(failure);
    await expect(client.openCamera('c', cameraSettings(picture))).rejects.toMatchObject(failure);
    expect(await client.lost).toMatchObject(failure);
  });

  it('removes the listeners of a camera that is closed afterwards', async () => {
    const { process, camera } = await openCamera();
    const before = process.listeners.size;
    camera.onNews(() => undefined);
    process.end({ code: 1, signal: null });
    await expect(camera.close()).rejects.toThrow('(exit code 1)');
    expect(process.listeners.size).toBe(before);
  });
});

describe('a process that hangs', () => {
  /** Runs no worker code: answers the first stream, and then never gives its thread back. */
  const hangs = `
    process.send({ kind: 'ready' });
    process.on('message', ({ kind, id, stream }) => {
      if (kind !== 'open-stream') return;
      process.send({ kind: 'stream-opened', id, stream, rawUrl: 'unix:r' }, () => { for (;;); });
    });`;
  const looks = new Set<() => void>();
  const every: Every = (_ms, look) => {
    looks.add(look);
    return () => looks.delete(look);
  };
  const lookTimes = (times: number): void => {
    for (let time = 0; time < times; time += 1) looks.forEach((look) => look());
  };

  it('with a live stream is ended after 20 s without a word, and is lost', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rg-hangs-'));
    try {
      const entry = join(folder, 'hangs.cjs');
      await writeFile(entry, hangs);
      const client = await AnalysisClient.connect(nodeHost.start({ entry, name: 'hangs' }), every);
      lookTimes(1000);
      const stream = await client.lane('a').openLiveStream({ epochMs: 0, preview: false });
      lookTimes(20);
      const sentence = 'The analysis process hung: it said nothing for 20 s, and was ended.';
      expect(await client.lost).toMatchObject({ code: 'WORKER_FAILED', message: sentence });
      await expect(stream.ended).rejects.toThrow(sentence);
      expect(looks.size).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it.each<[string, number, (client: AnalysisClient, process: PlayedProcess) => unknown]>([
    [
      'a file that is paused says nothing',
      Infinity,
      async (client, process) => {
        const opening = client.lane('a').openStream({ mode: 'file', offsetMs: 0 }, () => undefined);
        process.say({ kind: 'stream-opened', id: 'a', stream: 1, rawUrl: 'unix:r' });
        await opening;
      },
    ],
    [
      'a live stream that ended is not waited for',
      Infinity,
      async (client, process) => {
        const opening = client.lane('a').openLiveStream({ epochMs: 0, preview: false });
        process.say({ kind: 'stream-opened', id: 'a', stream: 1, rawUrl: 'unix:r' });
        const end = { dropped: 0, complete: true };
        process.say({ kind: 'stream-ended', id: 'a', stream: 1, end });
        await (
          await opening
        ).ended;
      },
    ],
    [
      'an answer may take two minutes',
      120,
      (client) => {
        client.openCamera('c', cameraSettings(picture)).catch(() => undefined);
      },
    ],
    [
      'a detector that is opened holds up the streams beside it',
      120,
      async (client, process) => {
        const opening = client.lane('a').openLiveStream({ epochMs: 0, preview: false });
        process.say({ kind: 'stream-opened', id: 'a', stream: 1, rawUrl: 'unix:r' });
        (await opening).ended.catch(() => undefined);
        client
          .lane('b')
          .beginVideo(shippedDetector, picture, picture)
          .catch(() => undefined);
      },
    ],
  ])('%s', async (_, seconds, prepare) => {
    const process = new PlayedProcess();
    const connecting = AnalysisClient.connect(process, every);
    process.say({ kind: 'ready' });
    const client = await connecting;
    let lost = false;
    void client.lost.then(() => (lost = true));
    await prepare(client, process);
    lookTimes(Math.min(seconds, 1000) - 1);
    await Promise.resolve();
    expect(lost).toBe(false);
    lookTimes(1);
    if (seconds === Infinity) process.end({ code: 0, signal: null });
    expect((await client.lost).message).toMatch(
      seconds === Infinity ? /ended unexpectedly/ : `said nothing for ${seconds} s`,
    );
  });

  it('before it is ready is ended after two minutes', async () => {
    const process = new PlayedProcess();
    const connecting = AnalysisClient.connect(process, every);
    lookTimes(120);
    await expect(connecting).rejects.toThrow('said nothing for 120 s');
  });
});
