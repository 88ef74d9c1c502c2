import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { probeVideo } from '../../src-main/decoders/video-probe';
import { isFailure, type Failure } from '../../src-workers/contracts/errors';
import type { IngestClient } from '../../src-workers/ingest/ingest-client';
import { decode, startIngest } from '../fixtures/decoding';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, h264, makeVideo, mpeg4 } from '../fixtures/videos';

const folder = temporaryFolder();
let ingest: IngestClient;
let program: string;
let good: string;
beforeAll(async () => {
  ingest = await startIngest(folder.path);
  program = (await findFfmpeg()).path;
  good = await makeVideo(folder.path, 'good.mp4');
});
afterAll(async () => {
  await ingest.dispose();
  folder.remove();
});

async function refusal(file: string): Promise<Failure> {
  const outcome = await probeVideo(program, file).catch((error: unknown) => error);
  if (!isFailure(outcome)) throw new Error(`expected a Failure, got ${JSON.stringify(outcome)}`);
  return outcome;
}

const inFolder = (name: string, content?: string | Uint8Array): string => {
  const file = join(folder.path, name);
  if (content !== undefined) writeFileSync(file, content);
  return file;
};

describe('what is no video is refused with a sentence that names the file', () => {
  it.each([
    ['missing.mp4', 'SOURCE_NOT_FOUND', 'There is no file "FILE".', () => undefined],
    [
      'folder.mp4',
      'SOURCE_NOT_READABLE',
      '"FILE" is a folder, not a video file.',
      (file: string) => mkdirSync(file),
    ],
    [
      'empty.mp4',
      'SOURCE_EMPTY',
      '"FILE" is empty (0 bytes).',
      (file: string) => writeFileSync(file, ''),
    ],
    // ffmpeg would read it as a terminal recording and decode a picture of the letters.
    [
      'text.txt',
      'SOURCE_NOT_VIDEO',
      '"FILE" is no video file of a kind that can be read.',
      (file: string) => writeFileSync(file, 'hello\n'.repeat(2000)),
    ],
    [
      'text.mp4',
      'SOURCE_NOT_VIDEO',
      '"FILE" is no video file of a kind that can be read.',
      (file: string) => writeFileSync(file, 'x\n'.repeat(2000)),
    ],
    [
      'noise.mkv',
      'SOURCE_NOT_VIDEO',
      '"FILE" is no video file of a kind that can be read.',
      (file: string) =>
        writeFileSync(
          file,
          new Uint8Array(50_000).map((_, i) => (i * 2654435761) >>> 24),
        ),
    ],
    // A playlist must not make ffmpeg open what it names.
    [
      'list.m3u8',
      'SOURCE_NOT_VIDEO',
      '"FILE" is no video file of a kind that can be read.',
      (file: string) =>
        writeFileSync(
          file,
          '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/hostname\n',
        ),
    ],
    [
      'list.ffconcat',
      'SOURCE_NOT_VIDEO',
      '"FILE" is no video file of a kind that can be read.',
      (file: string) => writeFileSync(file, "ffconcat version 1.0\nfile 'good.mp4'\n"),
    ],
    [
      'sound.m4a',
      'SOURCE_NO_VIDEO_STREAM',
      '"FILE" holds sound but no video.',
      (file: string) => ffmpeg('-f', 'lavfi', '-i', 'sine=d=1', file),
    ],
    [
      'cut-head.mp4',
      'SOURCE_TRUNCATED',
      '"FILE" is cut short or was not closed by the recorder: the index of its frames (moov) is missing.',
      (file: string) => {
        copyFileSync(good, file);
        truncateSync(file, Math.floor(statSync(file).size / 2));
      },
    ],
    [
      'tiny.mp4',
      'SOURCE_UNSUPPORTED_SIZE',
      'The picture of "FILE" is 8x8 pixels; 16 to 16384 can be analysed.',
      () =>
        makeVideo(folder.path, 'tiny.mp4', {
          source: 'color=s=8x8:r=5:d=1',
          output: mpeg4,
        }),
    ],
  ] as const)('%s', async (name, code, sentence, make) => {
    const file = inFolder(name);
    await make(file);
    const failure = await refusal(file);
    expect(failure.message).toBe(sentence.replace('FILE', file));
    expect(failure.code).toBe(code);
  });

  it('a cover picture in a sound file is no video', async () => {
    const cover = inFolder('cover.png');
    await ffmpeg('-f', 'lavfi', '-i', 'color=s=64x64', '-frames:v', '1', cover);
    const file = inFolder('cover.m4a');
    const inputs = ['-f', 'lavfi', '-i', 'sine=d=1', '-i', cover];
    await ffmpeg(
      ...inputs,
      '-map',
      '0',
      '-map',
      '1',
      '-c:v',
      'copy',
      '-disposition:v',
      'attached_pic',
      file,
    );
    expect((await refusal(file)).code).toBe('SOURCE_NO_VIDEO_STREAM');
  });

  it('a video whose every frame is broken', async () => {
    const bytes = readFileSync(await makeVideo(folder.path, 'broken.avi', { output: mpeg4 }));
    // The frames lie in the list "movi"; the header before it stays whole.
    bytes.fill(0x55, bytes.indexOf('movi') + 12, bytes.lastIndexOf('idx1'));
    const failure = await refusal(inFolder('broken.avi', bytes));
    expect(failure.code).toBe('SOURCE_NO_FRAMES');
    expect(failure.detail).not.toBe('');
  });

  it.each([
    ['no-size.avi', 0],
    ['absurd.avi', 100_000],
  ])('a picture of no possible size: %s', async (name, side) => {
    const output = ['-c:v', 'rawvideo', '-pix_fmt', 'bgr24'];
    const made = await makeVideo(folder.path, name, { source: 'color=s=64x64:r=5:d=1', output });
    const bytes = readFileSync(made);
    // Width and height in the list of the stream's format (BITMAPINFOHEADER).
    const format = bytes.indexOf('strf') + 8;
    bytes.writeInt32LE(side, format + 4);
    bytes.writeInt32LE(side, format + 8);
    const failure = await refusal(inFolder(name, bytes));
    expect(failure.code).toBe('SOURCE_UNSUPPORTED_SIZE');
    expect(failure.message).toBe(`The picture of "${made}" has no valid size.`);
  });

  it.skipIf(process.getuid?.() === 0)(
    'a file that may not be read (root may read all)',
    async () => {
      const file = inFolder('secret.mp4');
      copyFileSync(good, file);
      chmodSync(file, 0o000);
      const failure = await refusal(file);
      expect(failure.code).toBe('SOURCE_NOT_READABLE');
      expect(failure.message).toBe(`You may not read "${file}": its permissions forbid it.`);
    },
  );

  it.skipIf(process.platform === 'win32')('a named pipe, which would wait for ever', async () => {
    const file = inFolder('pipe.mp4');
    execFileSync('mkfifo', [file]);
    expect((await refusal(file)).message).toContain('is a device or a pipe');
  });

  it('a path that no system takes', async () => {
    const failure = await refusal(join(folder.path, 'long'.repeat(2000)));
    expect(failure.code).toBe('SOURCE_NOT_FOUND');
  });

  it('a program that is no ffmpeg', async () => {
    const failure = await probeVideo(join(folder.path, 'no-ffmpeg'), good).catch((e: unknown) => e);
    expect(failure).toMatchObject({ code: 'FFMPEG_NOT_FOUND' });
  });
});

describe('a name means nothing but the file', () => {
  const deep = join(...Array.from({ length: 14 }, () => 'a-long-folder-name-'.repeat(10)));
  it.each([
    'Straße 東京 Кольцо 🚦.mp4',
    'it\'s a "quoted" name.mp4',
    '-dash.mp4',
    '50% %d %03d.mp4',
    'a:b;c|d,e[0].mp4',
    'http:host.mp4',
    ' spaces  .mp4',
    'back\\slash.mp4',
    join(deep, 'deep.mp4'),
  ])('%s', async (name) => {
    const file = join(folder.path, 'names', name);
    mkdirSync(join(file, '..'), { recursive: true });
    copyFileSync(good, file);
    const { times, exit } = await decode(ingest, file);
    expect([times.length, exit.outcome]).toEqual([50, 'complete']);
  });
});

describe('a file that is damaged yields the frames that it has, and says so', () => {
  const long = { source: 'testsrc2=s=320x240:r=25:d=10' };
  it.each([
    // The index is at the front: the frames end in the middle.
    ['cut.mp4', [...h264, '-movflags', '+faststart']],
    ['cut.mkv', h264],
    ['cut.avi', mpeg4],
  ])('%s, cut in the middle', async (name, output) => {
    const file = await makeVideo(folder.path, name, { ...long, output });
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { times, exit, end } = await decode(ingest, file);
    expect(times.length).toBeGreaterThan(60);
    expect(times.length).toBeLessThan(190);
    expect(exit).toMatchObject({ outcome: 'complete', truncated: true });
    expect(end).toEqual({ kind: 'complete' });
  });

  it('cut.ts: a transport stream announces no end, so the cut frame alone can tell', async () => {
    const file = await makeVideo(folder.path, 'cut.ts', long);
    truncateSync(file, Math.floor(statSync(file).size / 2) + 77);
    const { times, exit } = await decode(ingest, file);
    expect(times.length).toBeGreaterThan(60);
    expect(exit.outcome).toBe('complete');
    expect(exit.truncated || exit.decodeErrors > 0).toBe(true);
  });

  it('noise.ts: bytes in the middle are overwritten', async () => {
    const bytes = readFileSync(await makeVideo(folder.path, 'noise.ts', long));
    const from = Math.floor(bytes.length / 2);
    for (let at = from; at < from + 20_000; at++) bytes[at] = (at * 2654435761) >>> 24;
    const { times, exit } = await decode(ingest, inFolder('noise.ts', bytes));
    expect(times.length).toBeGreaterThan(150);
    expect(exit.outcome).toBe('complete');
    expect(exit.decodeErrors).toBeGreaterThan(0);
    expect(exit.detail).not.toBe('');
  });

  it('a whole file is not called truncated when its sound is a little longer', async () => {
    const file = inFolder('sound.mkv');
    const inputs = ['-f', 'lavfi', '-i', 'testsrc2=s=64x48:d=3', '-f', 'lavfi', '-i', 'sine=d=4'];
    await ffmpeg(...inputs, ...mpeg4, file);
    const { probe, exit } = await decode(ingest, file);
    expect(probe.duration).toBeGreaterThan(3900);
    expect(exit).toMatchObject({ outcome: 'complete', truncated: false });
  });
});

describe('what the probe knows', () => {
  it('reads rate, length, start and the time of the recording', async () => {
    const output = [...h264, '-metadata', 'creation_time=2024-05-06T07:08:09Z'];
    const file = await makeVideo(folder.path, 'dated.mp4', { output });
    expect(await probeVideo(program, file)).toMatchObject({
      picture: { width: 320, height: 240 },
      frameRate: 25,
      duration: 2000,
      startTime: 0,
      creationTime: '2024-05-06T07:08:09.000000Z',
      codec: 'h264',
      pixelFormat: 'yuv420p',
      interlaced: false,
    });
  });

  it('leaves out what the file does not say', async () => {
    const probe = await probeVideo(program, await makeVideo(folder.path, 'bare.h264'));
    expect(probe).not.toHaveProperty('duration');
    expect(probe).not.toHaveProperty('creationTime');
  });
});
