import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { decode, startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, h264, makeVideo, mpeg4, referenceTimes, variableRate } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

const thirtyFps = 'testsrc2=s=160x120:r=30:d=3';
const vp9 = [
  '-c:v',
  'libvpx-vp9',
  '-deadline',
  'realtime',
  '-cpu-used',
  '8',
  '-pix_fmt',
  'yuv420p',
];

describe('every frame carries the time that the source gives it', () => {
  it.each([
    // name, source, filter, output, why it is here
    ['constant.mp4', thirtyFps, 'null', h264, 'the plain case'],
    ['ntsc.mp4', 'testsrc2=s=160x120:r=30000/1001:d=3', 'null', h264, 'ticks of 1001/30000 s'],
    ['variable.mp4', thirtyFps, variableRate, h264, 'no padding with repeated frames'],
    ['variable.mkv', thirtyFps, variableRate, h264, 'MKV rounds times to 1 ms'],
    ['variable.ts', thirtyFps, variableRate, h264, 'a transport stream begins at 1.4 s'],
    ['variable.webm', thirtyFps, variableRate, vp9, 'another decoder'],
    ['plain.avi', thirtyFps, 'null', mpeg4, 'AVI has frame numbers instead of times'],
    ['late.ts', thirtyFps, 'null', [...h264, '-output_ts_offset', '5000'], 'a camera clock'],
    ['gap.mkv', thirtyFps, "setpts='PTS+gte(N,30)*600/TB'", h264, 'ten minutes without frames'],
    ['gap.ts', thirtyFps, "setpts='PTS+gte(N,30)*600/TB'", h264, 'a gap is no broken clock'],
  ])('%s', async (name, source, filter, output) => {
    const file = await makeVideo(folder.path, name, { source, filter, output });
    const reference = await referenceTimes(file);
    const { times, exit, end } = await decode(ingest, file);
    expect(reference.length).toBeGreaterThan(30);
    expect(times).toEqual(reference);
    expect(exit).toMatchObject({ outcome: 'complete', decodeErrors: 0, truncated: false });
    expect(end).toEqual({ kind: 'complete' });
  });

  it.each([
    ['seek.mp4', 'null', h264, 1500],
    ['seek-variable.mp4', variableRate, h264, 1234],
    // AVI's tick is a whole frame: a start between two frames must not shift the times.
    ['seek.avi', 'null', mpeg4, 1510],
    ['seek.mkv', variableRate, h264, 1001],
    // Before the second key frame of a stream without an index.
    ['seek.ts', 'null', h264, 900],
  ])('%s, decoded from the middle, gives the times of a whole run', async (...row) => {
    const [name, filter, output, startAt] = row;
    const file = await makeVideo(folder.path, name, { source: thirtyFps, filter, output });
    const whole = await decode(ingest, file);
    const { times } = await decode(ingest, file, { startAt });
    const tick = 1000 / 30;
    const first = times[0] ?? 0;
    expect(times).toEqual(whole.times.filter((time) => time >= first));
    expect(first).toBeGreaterThan(startAt - 2 * tick);
    expect(first).toBeLessThan(startAt + 10 * tick);
  });

  it('keeps times growing where two recordings were joined and the clock jumps back', async () => {
    const part = await makeVideo(folder.path, 'part.ts', { source: thirtyFps });
    const joined = `${folder.path}/joined.ts`;
    const { readFileSync, writeFileSync } = await import('node:fs');
    writeFileSync(joined, Buffer.concat([readFileSync(part), readFileSync(part)]));
    const { times } = await decode(ingest, joined);
    expect(times.length).toBe(180);
    const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(500);
  });
});

describe('the analysis rate chooses frames by time', () => {
  it.each([
    // source rate, analysis rate, expected first times in ms
    [30, 10, [0, 100, 200, 300, 400]],
    [60, 10, [0, 100, 200, 300, 400]],
    // 25 does not divide by 10: the first frame of each tenth of a second.
    [25, 10, [0, 120, 200, 320, 400]],
    [50, 25, [0, 40, 80, 120, 160]],
    // Slower than asked for: every frame once, none twice.
    [10, 30, [0, 100, 200, 300, 400]],
  ])('%i to %i frames per second', async (sourceFps, analysisFps, first) => {
    const source = `testsrc2=s=64x48:r=${sourceFps}:d=2`;
    const file = await makeVideo(folder.path, `rate-${sourceFps}.mp4`, { source });
    const { times } = await decode(ingest, file, { analysisFps });
    expect(times.slice(0, 5)).toEqual(first);
    expect(times.length).toBe(2 * Math.min(sourceFps, analysisFps));
  });

  it('takes at most one frame of each interval of a variable-rate source', async () => {
    const source = 'testsrc2=s=64x48:r=60:d=3';
    const file = await makeVideo(folder.path, 'choose.mkv', { source, filter: variableRate });
    const whole = await decode(ingest, file);
    const { times } = await decode(ingest, file, { analysisFps: 10 });
    const intervals = times.map((time) => Math.floor(time / 100 + 0.15));
    expect(new Set(intervals).size).toBe(times.length);
    expect(times.length).toBe(30);
    expect(whole.times).toEqual(expect.arrayContaining([...times]));
  });

  it('repeats nothing across a gap', async () => {
    const filter = "setpts='PTS+gte(N,30)*600/TB'";
    const file = await makeVideo(folder.path, 'gap-rate.mkv', { source: thirtyFps, filter });
    const { times } = await decode(ingest, file, { analysisFps: 10 });
    expect(times.length).toBe(30);
    expect(times[10]).toBe(601_000);
  });
});

it('the fixtures really have a variable rate', async () => {
  const file = await makeVideo(folder.path, 'check.mp4', {
    source: thirtyFps,
    filter: variableRate,
  });
  const times = await referenceTimes(file);
  const steps = new Set(times.slice(1).map((time, i) => Math.round(time - (times[i] ?? 0))));
  expect(steps.size).toBeGreaterThan(1);
  expect(await ffmpeg('-i', file, '-f', 'null', '-')).toContain('h264');
});
