import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder, type Decoder } from '../../src-main/decoders/ffmpeg-process';
import { probeVideo } from '../../src-main/decoders/video-probe';
import { frameBytes, type DecodeTarget } from '../../src-workers/contracts/decode-target';
import { milliseconds } from '../../src-workers/domain/units';
import type { FrameInput } from '../../src-workers/ingest/frame-input';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { decode, smallTarget, startIngest, type DecodingOptions } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { h264, makeVideo, mpeg4, retimed, variableRate } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

interface Dealt {
  readonly inputs: readonly FrameInput[];
  readonly decoder: Decoder;
}

/** One decoder that deals its frames out to several inputs in turn. */
async function deal(file: string, count: number, options: DecodingOptions = {}): Promise<Dealt> {
  const { target = smallTarget, analysisFps = 'source', startAt } = options;
  const { path: ffmpeg } = await findFfmpeg();
  const probe = await probeVideo(ffmpeg, file);
  const inputs = await Promise.all(
    Array.from({ length: count }, () =>
      ingest.openInput({ mode: 'file', frameBytes: frameBytes(target) }),
    ),
  );
  const rawUrls = inputs.map(({ rawUrl }) => rawUrl);
  const decoder = startDecoder({
    ...{ ffmpeg, file, probe, target, rawUrls, analysisFps },
    ...(startAt === undefined ? {} : { startAt: milliseconds(startAt) }),
  });
  void decoder.exited.then(() => inputs.forEach((input) => input.decoderExited()));
  return { inputs, decoder };
}

async function readAll(input: FrameInput): Promise<number[]> {
  const times: number[] = [];
  for (let frame = await input.next(); frame; frame = await input.next()) {
    times.push(frame.mediaTime);
    frame.release();
  }
  return times;
}

const thirtyFps = 'testsrc2=s=64x48:r=30:d=3';

describe.each([2, 3])('%i outputs get the frames of one decoder in turn', (count) => {
  it.each<[string, string, readonly string[], DecodingOptions, string]>([
    ['plain.mp4', 'null', h264, {}, 'every frame, whose number no output divides'],
    ['variable.mkv', variableRate, h264, {}, 'frames at irregular distances'],
    ['rate.mp4', variableRate, h264, { analysisFps: 10 }, 'turns count the chosen frames'],
    ['seek.mp4', 'null', h264, { startAt: 1500 }, 'turns count from where decoding begins'],
    ['seek-rate.mkv', variableRate, h264, { startAt: 1001, analysisFps: 12 }, 'both'],
    [
      'interlaced.mp4',
      'tinterlace=mode=interleave_top',
      [...h264, '-flags', '+ildct'],
      {},
      'bwdif',
    ],
    ['one.mp4', 'trim=end_frame=1', h264, {}, 'fewer frames than outputs: some get none'],
    ['two.avi', 'trim=end_frame=2', mpeg4, {}, 'one each, or one gets none'],
  ])('%s %o', async (name, filter, output, options) => {
    const file = await makeVideo(folder.path, name, { source: thirtyFps, filter, output });
    const { times: all } = await decode(ingest, file, options);
    const { inputs, decoder } = await deal(file, count, options);
    const dealt = await Promise.all(inputs.map(readAll));
    expect(all.length).toBeGreaterThan(0);
    expect(dealt).toEqual(inputs.map((_, turn) => all.filter((_time, k) => k % count === turn)));
    expect(inputs.map(({ end }) => end)).toEqual(inputs.map(() => ({ kind: 'complete' })));
    const { outcome, truncated, lastFrame } = await decoder.exited;
    expect({ outcome, truncated }).toEqual({ outcome: 'complete', truncated: false });
    expect(Math.abs((lastFrame ?? 0) - (all.at(-1) ?? 0))).toBeLessThan(60); // its end, to 10 ms
    inputs.forEach((input) => input.close());
  });
});

describe('a clock that stands still or goes back', () => {
  it.each([
    ['stands.mkv', 'TS-40*eq(N,5)', 'one frame repeats the time of the last'],
    ['back.mkv', 'TS-200*gte(N,5)', 'a whole second half that is too early'],
  ])('%s: every frame is a microsecond later at least', async (name, expression) => {
    const source = 'testsrc2=s=64x48:r=25:d=0.4';
    const plain = await makeVideo(folder.path, 'clock.mkv', { source, output: ['-c:v', 'ffv1'] });
    const file = await retimed(plain, expression, name);
    const { times: all, exit } = await decode(ingest, file);
    expect(exit.outcome).toBe('complete');
    expect(all.slice(3, 6)).toEqual([120, 160, 160.001]);
    for (const count of [2, 3]) {
      const { inputs } = await deal(file, count);
      const dealt = await Promise.all(inputs.map(readAll));
      expect(dealt).toEqual(inputs.map((_, turn) => all.filter((_time, k) => k % count === turn)));
      inputs.forEach((input) => input.close());
    }
  });
});

describe('readers of different speed', () => {
  /** Larger than a socket's buffer, so that a full ring stops the decoder inside a frame. */
  const target: DecodeTarget = {
    ...smallTarget,
    ...{ width: 640, height: 480, placed: { x: 0, y: 0, width: 640, height: 480 } },
  };
  const frames = 200;
  let file: string;
  beforeAll(async () => {
    file = await makeVideo(folder.path, 'long.mp4', { source: 'testsrc2=s=64x48:r=25:d=8' });
  });

  it('a reader that takes nothing lets the other have what is ahead, no more', async () => {
    const { inputs, decoder } = await deal(file, 2, { target });
    const [slow, fast] = inputs;
    if (!slow || !fast) throw new Error('no inputs');
    // The slow one's 8 slots, and the frame on which the decoder is stuck.
    for (let k = 0; k < 8; k++) (await fast.next())?.release();
    await vi.waitFor(() => expect(slow.stats().received).toBe(8), { timeout: 60_000 });
    await setTimeout(200); // time in which a decoder that does not wait would go on
    expect(slow.stats()).toMatchObject({ received: 8, delivered: 0 });
    expect(fast.stats()).toMatchObject({ received: 8, delivered: 8, dropped: 0 });
    const rest = readAll(fast);
    expect(await readAll(slow)).toHaveLength(frames / 2);
    expect(await rest).toHaveLength(frames / 2 - 8);
    expect((await decoder.exited).outcome).toBe('complete');
    inputs.forEach((input) => input.close());
  });

  it('a reader that puts the frames together again in order never waits for ever', async () => {
    const { inputs, decoder } = await deal(file, 3, { target });
    const times: number[] = [];
    for (let k = 0; ; k++) {
      const frame = await inputs[k % 3]?.next();
      if (!frame) break;
      times.push(frame.mediaTime);
      if (k % 20 === 0) await setImmediate();
      frame.release();
    }
    expect(times).toEqual(Array.from({ length: frames }, (_, k) => k * 40));
    expect((await decoder.exited).outcome).toBe('complete');
    inputs.forEach((input) => input.close());
  });

  it.each([0, 1])('reader %i, closed early, ends the decoder and so the other', async (closed) => {
    const { inputs, decoder } = await deal(file, 2, { target });
    const other = inputs[1 - closed];
    (await inputs[closed]?.next())?.release();
    inputs[closed]?.close();
    const times = other ? await readAll(other) : [];
    expect(times.length).toBeLessThan(frames / 2);
    expect(times).toEqual(times.map((_, k) => (k * 2 + 1 - closed) * 40));
    const { outcome, signal } = await decoder.exited;
    expect({ outcome, signal }).toEqual({ outcome: 'failed', signal: null });
    expect(other?.end).toBeDefined();
    other?.close();
  });

  it('stops while one output waits for room and the other for frames', async () => {
    const { inputs, decoder } = await deal(file, 2, { target });
    for (let k = 0; k < 8; k++) (await inputs[1]?.next())?.release();
    await decoder.stop();
    const { outcome, signal } = await decoder.exited;
    expect({ outcome, signal }).toEqual({ outcome: 'stopped', signal: null });
    inputs.forEach((input) => input.close());
  });
});
