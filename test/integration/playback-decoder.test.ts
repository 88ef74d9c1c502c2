import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { startDecoder } from '../../src-main/decoders/ffmpeg-process';
import { startPlaybackDecoder } from '../../src-main/decoders/playback-decoder';
import { probeVideo, type VideoProbe } from '../../src-main/decoders/video-probe';
import { wireTimeOriginMicroseconds } from '../../src-workers/contracts/ingest';
import { milliseconds } from '../../src-workers/domain/units';
import { NutDemuxer, type NutFrame } from '../../src-workers/ingest/nut-demuxer';
import { smallTarget } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg as makeWith, h264, makeVideo, variableRate } from '../fixtures/videos';

const folder = temporaryFolder();
afterAll(folder.remove);
let ffmpeg = '';
beforeAll(async () => {
  ffmpeg = (await findFfmpeg()).path;
});

const videos = join(import.meta.dirname, '../../../shared/data/videos');
const highway = join(videos, 'highway.avi');
const road = join(videos, 'street-1080p.mp4');

interface Seen {
  readonly mediaTime: number;
  readonly bytes: Uint8Array;
}
let files = 0;

/** What a decoder wrote to a file as NUT. */
function framesIn(path: string): Seen[] {
  const seen: Seen[] = [];
  const demuxer = new NutDemuxer({
    place: ({ size }: NutFrame) => new Uint8Array(size),
    // Microseconds, as the decoder writes them.
    complete: ({ pts }, bytes) =>
      void seen.push({ mediaTime: (pts - wireTimeOriginMicroseconds) / 1000, bytes }),
  });
  demuxer.push(readFileSync(path));
  return seen;
}

async function analysed(file: string, probe: VideoProbe, analysisFps: number | 'source') {
  const out = join(folder.path, `raw-${(files += 1)}.nut`);
  const request = { ffmpeg, file, probe, target: smallTarget, analysisFps };
  const exit = await startDecoder({ ...request, rawUrls: [`file:${out}`] }).exited;
  expect(exit.outcome).toBe('complete');
  return framesIn(out).map(({ mediaTime }) => mediaTime);
}

async function played(
  file: string,
  probe: VideoProbe,
  analysisFps: number | 'source',
  startAt?: number,
) {
  const out = join(folder.path, `preview-${(files += 1)}.nut`);
  const decoder = startPlaybackDecoder({
    ...{ ffmpeg, file, probe, analysisFps, previewUrl: `file:${out}`, longestSide: 160 },
    ...(startAt === undefined ? {} : { startAt: milliseconds(startAt) }),
  });
  expect((await decoder.exited).outcome).toBe('complete');
  return framesIn(out);
}

/** The first frame that a person sees who asks for a time of the analysis. */
const fromInterval = (times: readonly number[], startAt: number, fps: number | 'source') => {
  const interval = (time: number): number => Math.floor((time / 1000) * Number(fps) + 0.15);
  return times.filter((time) =>
    fps === 'source' ? time >= startAt : interval(time) >= interval(startAt),
  );
};

const made = {
  thirty: 'testsrc2=s=320x240:r=30:d=8',
  output: [...h264, '-g', '30'],
};

describe('a playback shows the frames of the analysis at their times', () => {
  it.each([
    // name, how the file comes about, rate of the analysis, starts in ms
    ['highway.avi', () => Promise.resolve(highway), 'source', [10_000, 12_345.678]],
    ['highway.avi at 25 fps', () => Promise.resolve(highway), 25, [10_000, 12_345.678, 28_000]],
    ['a 30 fps mp4', () => Promise.resolve(road), 'source', [1000, 3333.333]],
    ['a 30 fps mp4 at 12.5 fps', () => Promise.resolve(road), 12.5, [1000, 3333.333]],
    ['a transport stream', () => transport('null', 'a.ts'), 'source', [900, 4321]],
    ['a transport stream at 10 fps', () => transport('null', 'b.ts'), 10, [900, 4321, 5033.4]],
    ['a transport stream of a road', roadTransport, 25, [3500, 7000]],
    ['a variable rate', () => variable('c.mkv'), 10, [2000, 4321]],
    ['a variable rate, all frames', () => variable('d.mp4'), 'source', [2000, 4321]],
  ] as const)('%s', async (_, make, analysisFps, starts) => {
    const file = await make();
    if (!existsSync(file)) {
      console.warn('The clips of ../shared/data are not here: this row was not checked.');
      return;
    }
    const probe = await probeVideo(ffmpeg, file);
    const times = await analysed(file, probe, analysisFps);
    expect(times.length).toBeGreaterThan(50);
    const whole = await played(file, probe, analysisFps);
    expect(whole.map(({ mediaTime }) => mediaTime)).toEqual(times);
    expect([...whole[0]!.bytes.subarray(0, 2)], 'a JPEG').toEqual([0xff, 0xd8]);
    for (const startAt of starts) {
      const part = await played(file, probe, analysisFps, startAt);
      expect(part.map(({ mediaTime }) => mediaTime)).toEqual(
        fromInterval(times, startAt, analysisFps),
      );
    }
    // From every seen time itself, as stepping back does.
    const asked = times[Math.floor(times.length * 0.4)]!;
    const [first] = await played(file, probe, analysisFps, asked);
    expect(first?.mediaTime).toBe(asked);
  });
});

const transport = (filter: string, name: string): Promise<string> =>
  makeVideo(folder.path, name, { source: made.thirty, filter, output: made.output });
const variable = (name: string): Promise<string> => transport(variableRate, name);

async function roadTransport(): Promise<string> {
  const file = join(folder.path, 'road.ts');
  if (!existsSync(road)) return file;
  await makeWith('-i', `file:${road}`, '-an', '-c:v', 'copy', `file:${file}`);
  return file;
}
