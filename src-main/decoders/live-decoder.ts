import type { DecodeTarget } from '../../src-workers/contracts/decode-target';
import type { PreviewOutput } from './decode-request';
import { previewOutput, rawOutput } from './ffmpeg-args';
import { startFfmpeg, type Decoder } from './ffmpeg-process';
import { filterGraph, rawLabel } from './filter-graph';
import { liveInput, type LiveInput } from './live-input';
import type { LiveProbe } from './live-probe';
import type { LiveSource } from './live-source';
import type { ProcessStart } from './process-start';

/** A source that is silent this long is given up by the decoder; the supervisor's watch is longer. */
export const decoderSilenceMs = 15_000;

export interface LiveDecodeRequest {
  readonly source: LiveSource;
  readonly probe: LiveProbe;
  readonly target: DecodeTarget;
  readonly rawUrl: string;
  readonly preview?: PreviewOutput;
  /** At most so many frames a second; frames are left out by their times, never repeated. */
  readonly analysisFps: number | 'source';
  readonly platform?: NodeJS.Platform;
}

export interface LiveDecoderOptions extends LiveDecodeRequest {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly start?: ProcessStart;
}

/**
 * The arguments of a live decoder. Pure. One thread decodes: frame threads would hold a frame each
 * back. Times count from the first frame of the connection.
 */
export function liveArguments(request: LiveDecodeRequest): LiveInput {
  const { source, probe, rawUrl, preview, platform } = request;
  const { args, input } = liveInput(source, {
    silenceMs: decoderSilenceMs,
    ...(probe.transport === undefined ? {} : { transport: probe.transport }),
    wallClock: probe.wallClock,
    paced: probe.paced,
    ...(platform === undefined ? {} : { platform }),
  });
  return {
    args: [
      ...['-hide_banner', '-loglevel', 'level+info', '-benchmark'],
      ...['-stats', '-stats_period', '86400'],
      // Standard input is a list of sources or nothing: no key is read from it.
      ...['-nostdin', '-threads', '1', '-filter_complex_threads', '1'],
      ...args,
      ...['-filter_complex', filterGraph({ ...request, rawUrls: [rawUrl] }, 0)],
      ...rawOutput(rawLabel(0), rawUrl),
      ...(preview ? previewOutput(preview) : []),
    ],
    ...(input === undefined ? {} : { input }),
  };
}

/**
 * Starts ffmpeg on a live source. It ends when the source does, by `stop`, or when its socket
 * closes; why, `liveFailure` says.
 * @throws Failure SOURCE_URL_INVALID
 */
export function startLiveDecoder({ ffmpeg, start, ...request }: LiveDecoderOptions): Decoder {
  return startFfmpeg({ ffmpeg, ...liveArguments(request), start });
}
