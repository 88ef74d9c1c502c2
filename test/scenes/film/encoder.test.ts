import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Encoder } from '../../../scripts/scenes/film/encoder';
import { ffmpegPlace } from '../../../scripts/setup/ffmpeg-place.mjs';
import { thisMachine } from '../../../scripts/setup/steps.mjs';

const format = { width: 64, height: 48, framesPerSecond: 25, rateFactor: 28 };
let folder = '';
let ffmpeg = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roadglass-encoder-'));
  ffmpeg = (await ffmpegPlace(thisMachine()))!.path;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A square that moves by two pixels a frame. */
function picture(frame: number): Uint8Array {
  const pixels = new Uint8Array(format.width * format.height * 4).fill(90);
  for (let y = 10; y < 30; y++)
    for (let x = frame * 2; x < frame * 2 + 16; x++)
      pixels.set([250, 20, 20, 255], (y * format.width + x) * 4);
  return pixels;
}

async function film(name: string): Promise<Buffer> {
  const file = join(folder, name);
  const encoder = new Encoder(ffmpeg, file, format);
  for (let frame = 0; frame < 20; frame++) await encoder.write(picture(frame));
  expect(existsSync(file)).toBe(false);
  await encoder.finish();
  return readFileSync(file);
}

it('gives the same bytes for the same pictures, every frame at its own time from 0', async () => {
  const [one, other] = [await film('one.mp4'), await film('other.mp4')];
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(one)).toBe(hash(other));
  const framesOf = ['-i', join(folder, 'one.mp4'), '-f', 'framecrc', '-'];
  const lines = execFileSync(ffmpeg, ['-v', 'error', ...framesOf])
    .toString()
    .split('\n')
    .filter((line) => /^0,/.test(line));
  expect(lines.map((line) => Number(line.split(',')[2]))).toEqual(
    Array.from({ length: 20 }, (_, frame) => frame),
  );
});

it('leaves nothing behind when it is given up', async () => {
  const file = join(folder, 'half.mp4');
  const encoder = new Encoder(ffmpeg, file, format);
  await encoder.write(picture(0));
  await encoder.abandon();
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.part`)).toBe(false);
});

it('says what ffmpeg said when it cannot write', async () => {
  const encoder = new Encoder(ffmpeg, join(folder, 'film.mp4'), { ...format, width: 0 });
  await expect(encoder.finish()).rejects.toThrow(/ffmpeg ended with/);
});
