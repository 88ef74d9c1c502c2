import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder, type Decoder } from '../../src-main/decoders/ffmpeg-process';
import { probeVideo, type VideoProbe } from '../../src-main/decoders/video-probe';
import { frameBytes, type DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { FrameInput } from '../../src-workers/ingest/frame-input';
import type { IngestClient, InputOptions } from '../../src-workers/ingest/ingest-client';
import { smallTarget, startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { bundleWorker } from '../fixtures/worker-bundle';

const folder = temporaryFolder();
/** Larger than the sockets' buffers, so that a full ring stops the decoder inside a frame. */
const largeTarget: DecodeTarget = {
  ...smallTarget,
  width: 640,
  height: 480,
  placed: { x: 0, y: 0, width: 640, height: 480 },
};
const frames = 200;
let ingest: IngestClient;
let ffmpeg: string;
let file: string;
let probe: VideoProbe;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
  ffmpeg = (await findFfmpeg()).path;
  file = await makeVideo(folder.path, 'flow.mp4', { source: 'testsrc2=s=160x120:r=25:d=8' });
  probe = await probeVideo(ffmpeg, file);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

async function open(
  options: Partial<InputOptions> = {},
  target = smallTarget,
): Promise<{ input: FrameInput; decoder: Decoder }> {
  const input = await ingest.openInput({
    mode: 'file',
    frameBytes: frameBytes(target),
    ...options,
  });
  const { rawUrl, previewUrl } = input;
  const decoder = startDecoder({
    ...{ ffmpeg, file, probe, target, rawUrls: [rawUrl], analysisFps: 'source' as const },
    ...(previewUrl === undefined ? {} : { preview: { url: previewUrl, longestSide: 160 } }),
  });
  return { input, decoder };
}

/** Until `check` holds, however slow the machine. */
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a file', () => {
  it('waits for a slow reader: every frame arrives, in order', async () => {
    const { input, decoder } = await open({ slots: 4 }, largeTarget);
    await eventually(() => expect(input.stats().received).toBe(4));
    await pause(200); // time in which a decoder that does not wait would fill the ring again
    expect(input.stats()).toMatchObject({ received: 4, delivered: 0, dropped: 0 });
    const numbers: number[] = [];
    for (let frame = await input.next(); frame; frame = await input.next()) {
      if (frame.number % 20 === 0) await pause(5);
      numbers.push(frame.number);
      frame.release();
    }
    expect(numbers).toEqual(Array.from({ length: frames }, (_, index) => index));
    expect(input.stats()).toEqual({
      received: frames,
      delivered: frames,
      dropped: 0,
      complete: true,
    });
    expect((await decoder.exited).outcome).toBe('complete');
    input.close();
  });

  it('gives on while its reader keeps several frames', async () => {
    const { input, decoder } = await open({ slots: 4 });
    const kept: { release: () => void; bytes: Uint8Array; copy: Uint8Array }[] = [];
    let count = 0;
    for (let frame = await input.next(); frame; frame = await input.next()) {
      count++;
      kept.push({ release: () => frame?.release(), bytes: frame.bytes, copy: frame.bytes.slice() });
      // Three of four slots are always held; nobody writes into them.
      if (kept.length === 4) {
        const oldest = kept.shift();
        expect(oldest?.bytes).toEqual(oldest?.copy);
        oldest?.release();
      }
    }
    expect(count).toBe(frames);
    await decoder.exited;
    input.close();
  });

  it('gives two cameras their own frames', async () => {
    const [one, two] = [await open(), await open({}, largeTarget)];
    const count = async (input: FrameInput): Promise<number> => {
      let number = 0;
      for (let frame = await input.next(); frame; frame = await input.next()) {
        expect(frame.number).toBe(number++);
        frame.release();
      }
      input.close();
      return number;
    };
    expect(await Promise.all([count(one.input), count(two.input)])).toEqual([frames, frames]);
    await Promise.all([one.decoder.exited, two.decoder.exited]);
  });
});

describe('a live input', () => {
  it('keeps the newest frame and counts what it drops', async () => {
    const { input, decoder } = await open({ mode: 'live' });
    expect((await decoder.exited).outcome).toBe('complete');
    await eventually(() => expect(input.stats().received).toBe(frames));
    const newest = await input.next();
    expect(newest?.number).toBe(frames - 1);
    expect(newest?.mediaTime).toBe((frames - 1) * 40);
    newest?.release();
    expect(await input.next()).toBeUndefined();
    expect(input.stats()).toMatchObject({ received: frames, delivered: 1, dropped: frames - 1 });
    input.close();
  });

  it('goes on when its reader keeps every frame', async () => {
    const { input, decoder } = await open({ mode: 'live', slots: 2 });
    const first = await input.next();
    const second = await input.next();
    const copy = first?.bytes.slice();
    expect((await decoder.exited).outcome).toBe('complete');
    await eventually(() => expect(input.stats().received).toBe(frames));
    expect(first?.bytes).toEqual(copy);
    first?.release();
    second?.release();
    expect(await input.next()).toBeUndefined();
    expect(input.stats().delivered + input.stats().dropped).toBe(frames);
    input.close();
  });
});

describe('the end', () => {
  it('a decoder ends by itself when the analysis process is killed', async () => {
    const holder = await bundleWorker('test/fixtures/held-stream.ts', folder.path);
    const thread = await bundleWorker('src-workers/ingest/entry.ts', folder.path);
    // A process that is killed before its decoder comes cannot tidy up.
    const env = { ...process.env, TMPDIR: folder.path };
    const worker = spawn(process.execPath, [holder, thread], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    });
    const [url] = (await once(worker.stdout, 'data')) as [Buffer];
    const decoder = startDecoder({
      ...{ ffmpeg, file, probe, target: smallTarget, analysisFps: 'source' as const },
      rawUrls: [url.toString()],
    });
    worker.kill('SIGKILL');
    expect((await decoder.exited).outcome).toBe('failed');
  });

  it('a socket is off the disk once its decoder is there', async () => {
    const { input, decoder } = await open({ preview: true });
    const path = input.rawUrl.replace(/^unix:/, '');
    await eventually(() => expect(existsSync(dirname(path))).toBe(false));
    input.close();
    await decoder.exited;
  });

  it('a reader that closes early ends the decoder', async () => {
    const { input, decoder } = await open({}, largeTarget);
    (await input.next())?.release();
    input.close();
    input.close();
    const exit = await decoder.exited;
    expect(exit.outcome).toBe('failed');
    expect(exit.signal).toBeNull();
    expect(await input.next()).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')(
    'a decoder that is killed delivers no half frame',
    async () => {
      const { input, decoder } = await open({ slots: 4 }, largeTarget);
      await eventually(() => expect(input.stats().received).toBe(4));
      process.kill(decoder.pid ?? 0, 'SIGKILL');
      const exit = await decoder.exited;
      expect(exit).toMatchObject({ outcome: 'failed', code: null, signal: 'SIGKILL' });
      const numbers: number[] = [];
      for (let frame = await input.next(); frame; frame = await input.next()) {
        numbers.push(frame.number);
        frame.release();
      }
      expect(numbers).toEqual([0, 1, 2, 3]);
      input.close();
    },
  );

  it('a decoder that is stopped while it waits for room ends cleanly', async () => {
    const { input, decoder } = await open({ slots: 4 }, largeTarget);
    await eventually(() => expect(input.stats().received).toBe(4));
    await Promise.all([decoder.stop(), decoder.stop()]);
    const exit = await decoder.exited;
    expect(exit.outcome).toBe('stopped');
    expect(exit.signal).toBeNull();
    input.close();
  });

  it('a decoder that never connects does not keep the reader waiting', async () => {
    const input = await ingest.openInput({ mode: 'file', frameBytes: 100 });
    const decoder = startDecoder({
      ...{ ffmpeg: `${folder.path}/none`, file, probe, target: smallTarget },
      ...{ rawUrls: [input.rawUrl], analysisFps: 'source' },
    });
    const exit = await decoder.exited;
    expect(exit).toMatchObject({ outcome: 'failed', code: null, cpuMs: 0 });
    expect(exit.detail).toContain('ENOENT');
    input.decoderExited();
    expect(await input.next()).toBeUndefined();
    expect(input.end).toEqual({ kind: 'cut', detail: 'the decoder never connected' });
    input.close();
  });

  it('frames of another size than agreed end the input', async () => {
    const input = await ingest.openInput({ mode: 'file', frameBytes: 1000 });
    const decoder = startDecoder({
      ...{
        ffmpeg,
        file,
        probe,
        target: smallTarget,
        rawUrls: [input.rawUrl],
        analysisFps: 'source',
      },
    });
    expect(await input.next()).toBeUndefined();
    expect(input.end).toMatchObject({
      kind: 'cut',
      detail: expect.stringContaining('9216 bytes instead of 1000'),
    });
    await decoder.exited;
    input.close();
  });
});

describe('previews', () => {
  it.each([
    ['small frames: raw runs ahead of the previews', smallTarget, 8],
    ['large frames: the previews may run ahead', largeTarget, 8],
    ['a ring with little room to wait for them', largeTarget, 3],
  ])('%s', async (_, target, slots) => {
    const { input, decoder } = await open({ preview: true, slots }, target);
    let count = 0;
    let previews = 0;
    for (let frame = await input.next(); frame; frame = await input.next()) {
      count++;
      if (frame.preview) {
        previews++;
        const { preview } = frame;
        expect([preview[0], preview[1]]).toEqual([0xff, 0xd8]); // start of image
        expect([preview.at(-2), preview.at(-1)]).toEqual([0xff, 0xd9]); // end of image
      }
      frame.release();
    }
    expect(count).toBe(frames);
    expect(previews).toBe(frames);
    expect((await decoder.exited).outcome).toBe('complete');
    input.close();
  });
});
