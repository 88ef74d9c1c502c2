import { startProcess } from '../../../src-main/decoders/process-start';

/** Writes a video that shows another one several times, without encoding it again. */
export async function loopVideo(
  ffmpeg: string,
  video: string,
  times: number,
  out: string,
): Promise<void> {
  const child = startProcess({
    program: ffmpeg,
    args: ['-v', 'error', '-stream_loop', String(times - 1), '-i', video, '-c', 'copy', out],
    onLine: () => undefined,
  });
  const { code } = await child.exited;
  if (code !== 0) throw new Error(`"${video}" could not be looped`);
}
