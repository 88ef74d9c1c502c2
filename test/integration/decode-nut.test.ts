import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { findFfmpeg } from '../../src-main/decoders/ffmpeg-lookup';
import { NutDemuxer } from '../../src-workers/ingest/nut-demuxer';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { ffmpeg, mpeg4, variableRate } from '../fixtures/videos';

const folder = temporaryFolder();
afterAll(folder.remove);

/** As ffmpeg's framecrc prints it: Adler-32 that starts with 0. */
function adler32(bytes: Uint8Array): string {
  let [low, high] = [0, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return `0x${(high * 65536 + low).toString(16).padStart(8, '0')}`;
}

/** What ffmpeg's own demuxer reads: stream, presentation time, size and checksum of each packet. */
async function reference(file: string): Promise<string[]> {
  const args = [
    '-v',
    'error',
    '-copyts',
    '-i',
    file,
    '-map',
    '0',
    '-c',
    'copy',
    '-f',
    'framecrc',
    '-',
  ];
  const { stdout } = await promisify(execFile)((await findFfmpeg()).path, args);
  return stdout
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(',').map((cell) => cell.trim()))
    .map(([stream, , pts, , size, crc]) => `${stream} ${pts} ${size} ${crc}`);
}

const source = ['-f', 'lavfi', '-i', 'testsrc2=s=96x64:r=30:d=4'];
const variable = ['-vf', variableRate, '-fps_mode', 'passthrough', '-enc_time_base', '1:1000000'];
const raw = ['-c:v', 'rawvideo', '-pix_fmt', 'gbrp'];
const both = `[0:v]${variableRate},split[a][b]`;

it.each([
  ['raw frames', [...variable, ...raw]],
  ['raw frames without an index', [...variable, ...raw, '-write_index', '0']],
  // Frames of MPEG-4 begin alike: ffmpeg leaves those bytes out (elision headers).
  ['small MPEG-4 frames with B-frames', ['-s', '32x32', ...mpeg4]],
  ['JPEGs', ['-fps_mode', 'passthrough', '-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p']],
  [
    'two streams',
    [
      '-filter_complex',
      both,
      '-map',
      '[a]',
      '-map',
      '[b]',
      '-c:v:0',
      'mpeg4',
      '-c:v:1',
      'rawvideo',
      '-fps_mode',
      'passthrough',
    ],
  ],
])('reads what ffmpeg writes: %s', async (name, args) => {
  const file = join(folder.path, `${name.replaceAll(' ', '-')}.nut`);
  await ffmpeg(...source, ...args, '-f', 'nut', file);
  const seen: string[] = [];
  const demuxer = new NutDemuxer({
    place: ({ size }) => new Uint8Array(size),
    complete: ({ stream, pts, size }, bytes) =>
      seen.push(`${stream.id} ${pts} ${size} ${adler32(bytes)}`),
  });
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 1013) demuxer.push(bytes.subarray(at, at + 1013));
  expect(seen.length).toBeGreaterThan(40);
  expect(seen).toEqual(await reference(file));
  expect(demuxer.atBoundary).toBe(true);
});
