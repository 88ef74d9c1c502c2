import { Failure } from '../../src-workers/contracts/errors';
import { FfmpegLog } from './ffmpeg-log';
import { liveFailure } from './live-failure';
import { liveInput } from './live-input';
import type { LiveSource } from './live-source';
import { parseProbe, type ProbeGap } from './probe-output';
import { startProcess, type ProcessStart } from './process-start';
import type { VideoProbe } from './video-probe';

/** What is known of a live source before it is decoded. */
export interface LiveProbe extends VideoProbe {
  /** Of RTSP: the one that the camera takes. */
  readonly transport?: 'tcp' | 'udp';
  /** Its frames carry no times. */
  readonly wallClock: boolean;
  /** It hands out more than it shows: read it at its own speed. */
  readonly paced: boolean;
}

export interface LiveProbeOptions {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly source: LiveSource;
  /** Ends the probe; it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** A source is asked for this long at most. */
  readonly limitMs?: number;
  readonly start?: ProcessStart;
  /** ffmpeg's arguments for one more output of the same connection, such as a still. */
  readonly output?: readonly string[];
}

/** A camera that wakes up takes some seconds until its first key frame. */
const defaultLimitMs = 20_000;
const keptLines = 2000;
const probedFrames = 2;

/**
 * Looks at a live source until its first frames are decoded.
 * @throws Failure SOURCE_*, one sentence that names the source without its password
 */
export async function probeLive(options: LiveProbeOptions): Promise<LiveProbe> {
  const { source } = options;
  if (source.kind === 'usb') return probeOnce(options, undefined);
  const { rtspTransport = 'auto' } = source;
  if (rtspTransport !== 'auto') return probeOnce(options, rtspTransport);
  try {
    return await probeOnce(options, 'tcp');
  } catch (error) {
    // 461: the camera says that it does not take TCP.
    if (!(error instanceof Failure) || !/\b461\b/.test(error.detail ?? '')) throw error;
    return probeOnce(options, 'udp');
  }
}

async function probeOnce(
  options: LiveProbeOptions,
  transport: 'tcp' | 'udp' | undefined,
): Promise<LiveProbe> {
  const { ffmpeg, source, signal, limitMs = defaultLimitMs, start = startProcess } = options;
  signal?.throwIfAborted();
  const input = liveInput(source, {
    // Before the limit, so that the reader itself says what it waited for.
    silenceMs: Math.round(limitMs / 2),
    ...(transport === undefined ? {} : { transport }),
  });
  const lines: string[] = [];
  const log = new FfmpegLog();
  const began = performance.now();
  const child = start({
    program: ffmpeg,
    args: [
      ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'level+info', '-threads', '1'],
      ...input.args,
      ...['-map', '0:V:0', '-frames:v', String(probedFrames), '-vf', 'showinfo=checksum=0'],
      ...['-fps_mode', 'passthrough', '-f', 'null', '-'],
      ...(options.output ?? []),
    ],
    input: input.input,
    onLine: (line) => {
      if (lines.length < keptLines) lines.push(line);
      log.add(line);
    },
  });
  // Nothing is lost with a probe: no need to ask ffmpeg to end in good order.
  const kill = (): void => child.kill('SIGKILL');
  const timer = setTimeout(kill, limitMs);
  signal?.addEventListener('abort', kill, { once: true });
  const exit = await child.exited;
  clearTimeout(timer);
  signal?.removeEventListener('abort', kill);
  signal?.throwIfAborted();
  if (exit.startError !== undefined) {
    const sentence = `ffmpeg could not be started from "${ffmpeg}".`;
    throw new Failure('FFMPEG_NOT_FOUND', sentence, { detail: exit.startError });
  }
  const probe = parseProbe(lines);
  if (typeof probe === 'string') {
    throw liveFailure(source, {
      detail: log.detail,
      ran: performance.now() - began,
      silenceMs: limitMs / 2,
      found: soundOnly(probe, lines) ? 'sound' : probe,
    });
  }
  return {
    ...probe,
    ...(transport !== undefined && isRtsp(source) ? { transport } : {}),
    wallClock: hasNoTimes(source, probe),
    paced: isStored(source, probe),
  };
}

const soundOnly = (gap: ProbeGap, lines: readonly string[]): boolean =>
  gap === 'no-video-stream' && lines.some((line) => /Stream #0:\d+.*: Audio:/.test(line));

const isRtsp = (source: LiveSource): boolean =>
  source.kind === 'url' && /^rtsps?:/i.test(source.url);

/** Pictures or packets one after the other: ffmpeg would take them for 25 a second. */
function hasNoTimes(source: LiveSource, { container = '', codec }: VideoProbe): boolean {
  if (source.kind !== 'url' || !/^https?:/i.test(source.url)) return false;
  return /^(mpjpeg|mjpeg|h264|hevc|m4v|obu)$/.test(container) || codec === 'mjpeg';
}

/** Segments come at once, and a file as fast as the network allows. */
function isStored(source: LiveSource, { container = '', duration }: VideoProbe): boolean {
  if (source.kind !== 'url' || isRtsp(source)) return false;
  return container === 'hls' || /\.m3u8?([?#]|$)/i.test(source.url) || duration !== undefined;
}
