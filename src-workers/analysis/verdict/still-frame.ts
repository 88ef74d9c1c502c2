import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { frameBytes, type DecodeTarget } from '../../contracts/decode-target';
import type { PictureSize } from '../../domain/units';

/** The product scales with `bilinear`; published figures are mostly made with something sharper. */
export type ScaleKernel = 'bilinear' | 'bicubic';

export interface StillOptions {
  readonly kernel?: ScaleKernel;
  /** Path of ffmpeg; absent: the one that the system finds. */
  readonly ffmpeg?: string;
}

const run = promisify(execFile);

/** Width and height of a JPEG file from its start-of-frame segment (ITU-T T.81, B.2.2). */
export function jpegSize(file: string): PictureSize {
  const bytes = Buffer.alloc(1 << 16);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, bytes, 0, bytes.length, 0);
  closeSync(descriptor);
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  throw new Error(`${file} is no JPEG`);
}

/** One picture through ffmpeg to its place in a detector's input, as a video's decoder does it. */
export async function stillFrame(
  file: string,
  target: DecodeTarget,
  { kernel = 'bilinear', ffmpeg = 'ffmpeg' }: StillOptions = {},
): Promise<Uint8Array> {
  const { placed, pixelFormat } = target;
  const filter = [
    `scale=${placed.width}:${placed.height}:flags=${kernel}+accurate_rnd+full_chroma_int+bitexact`,
    `format=${pixelFormat}`,
  ].join(',');
  const { stdout } = await run(
    ffmpeg,
    ['-v', 'error', '-i', file, '-vf', filter, '-f', 'rawvideo', '-pix_fmt', pixelFormat, '-'],
    { encoding: 'buffer', maxBuffer: frameBytes(target) + 1 },
  );
  return stdout;
}
