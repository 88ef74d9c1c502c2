import { wireTimeOriginMicroseconds } from '../../src-workers/contracts/ingest';
import { longestGapSeconds } from './ffmpeg-args';
import { startFfmpeg, type DecoderExit } from './ffmpeg-process';
import { growingTimes } from './filter-graph';
import { startProcess, type ProcessStart } from './process-start';
import { fileInput } from './source-input';
import type { VideoProbe } from './video-probe';

export interface FrameTimesRequest {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly file: string;
  readonly probe: VideoProbe;
  readonly stop: AbortSignal;
  readonly start?: ProcessStart;
}

/**
 * The media times of all frames of a video, in ms, the same as when it is detected. It is decoded for
 * that, because only a decoder knows which frames there are; nothing is scaled and nothing travels.
 */
export async function frameTimes({
  ffmpeg,
  file,
  probe,
  stop,
  start = startProcess,
}: FrameTimesRequest): Promise<{ readonly times: readonly number[]; readonly exit: DecoderExit }> {
  const times: number[] = [];
  const decoder = startFfmpeg({
    ffmpeg,
    args: [
      ...['-hide_banner', '-nostdin', '-loglevel', 'level+info', '-benchmark'],
      ...['-stats', '-stats_period', '86400', '-threads', '1'],
      ...['-dts_delta_threshold', longestGapSeconds],
      ...fileInput(file),
      ...['-map', '0:V:0', '-vf', `settb=1/1000000,${growingTimes},showinfo=checksum=0`],
      ...['-fps_mode', 'passthrough', '-f', 'null', '-'],
    ],
    duration: probe.duration,
    start: (options) =>
      start({
        ...options,
        onLine: (line) => {
          const tick = / n: *\d+ pts: *(-?\d+) /.exec(line)?.[1];
          if (tick === undefined) options.onLine(line);
          else times.push((Number(tick) - wireTimeOriginMicroseconds) / 1000);
        },
      }),
  });
  const onStop = (): void => void decoder.stop();
  stop.addEventListener('abort', onStop, { once: true });
  if (stop.aborted) onStop();
  const exit = await decoder.exited;
  stop.removeEventListener('abort', onStop);
  return { times, exit };
}
