import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In pixels, of the longer side: what a form shows. */
const stillSide = 960;

/** ffmpeg's arguments for one more output: the first frame, upright, in square pixels, as a JPEG. */
export const stillOutput = (file: string): readonly string[] => [
  ...['-map', '0:V:0', '-frames:v', '1', '-q:v', '4', '-pix_fmt', 'yuvj420p'],
  '-vf',
  [
    `scale=w='trunc(iw*sar/2)*2':h='trunc(ih/2)*2'`,
    'setsar=1',
    `scale=w='if(gte(iw,ih),min(${stillSide},iw),-2)':h='if(gte(iw,ih),-2,min(${stillSide},ih))'`,
  ].join(','),
  ...['-f', 'image2', '-update', '1', '-y', `file:${file}`],
];

/**
 * Lends a file for a still and answers its bytes; the file is gone afterwards.
 * @returns undefined where nobody wrote to it
 */
export async function withStill<Done>(
  work: (file: string) => Promise<Done>,
): Promise<{ readonly done: Done; readonly jpeg: Uint8Array<ArrayBuffer> | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'roadglass-still-'));
  try {
    const file = join(folder, 'still.jpg');
    const done = await work(file);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return { done, jpeg: bytes && new Uint8Array(bytes) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
