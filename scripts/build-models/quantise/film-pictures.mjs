import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where the project keeps the films of its own scenes. */
const folders = [join('assets', 'demo'), join('test', 'fixtures', 'scenes')];
/** The shape in which the model sees a wide picture. */
const size = { width: 512, height: 288 };
const secondsBetween = 4;
const mostPictures = 48;

/** The films, by name. @param {string} root of the project */
export const films = (root) =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.mp4'))
        .sort()
        .map((name) => join(folder, name)),
    );

/**
 * Pictures of every film, one every few seconds from its beginning, equally many of each at most, as
 * planes of green, blue and red.
 * @param {string} root of the project
 * @param {string} ffmpeg
 * @returns {AsyncGenerator<{data: Uint8Array, dimensions: number[]}>}
 */
export async function* filmPictures(root, ffmpeg, names = films(root)) {
  const { width, height } = size;
  const bytes = width * height * 3;
  const most = Math.floor(mostPictures / names.length);
  for (const name of names) {
    const { stdout } = await run(
      ffmpeg,
      [
        ...['-v', 'error', '-threads', '1', '-i', join(root, name), '-an'],
        ...['-vf', `fps=1/${secondsBetween},scale=${width}:${height}:flags=bilinear,format=gbrp`],
        ...['-frames:v', String(most), '-f', 'rawvideo', '-'],
      ],
      { encoding: 'buffer', maxBuffer: bytes * (most + 1) },
    );
    for (let at = 0; at + bytes <= stdout.length; at += bytes)
      yield { data: stdout.subarray(at, at + bytes), dimensions: [1, 3, height, width] };
  }
}
