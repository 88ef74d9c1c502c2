import { spawn } from 'node:child_process';
import type { PictureTarget } from '../../../src-workers/contracts/decode-target';

/** All small pictures of a video one after the other, as a camera's process gets them. */
export async function smallPictures({
  ffmpeg,
  file,
  target: { width, height },
  fps,
}: {
  readonly ffmpeg: string;
  readonly file: string;
  readonly target: PictureTarget;
  readonly fps: number;
}): Promise<Uint8Array> {
  const filter = `fps=${fps},scale=${width}:${height}:flags=bilinear:out_range=tv,format=yuv420p`;
  const child = spawn(
    ffmpeg,
    ['-v', 'error', '-t', '60', '-i', file, '-vf', filter, '-f', 'rawvideo', '-'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
