import { wireTimeOriginMicroseconds } from '../../src-workers/contracts/ingest';
import { fromSeconds, type Milliseconds } from '../../src-workers/domain/units';
import type { FileRequest } from './decode-request';
import { decoderArguments } from './ffmpeg-args';
import { FfmpegLog } from './ffmpeg-log';
import { startProcess, type ProcessExit, type ProcessStart } from './process-start';

/** How a decoder ended. */
export interface DecoderExit {
  /**
   * `complete`: it read the source to its end. `stopped`: on request. `failed`: anything else, also
   * when nobody wanted its frames any more.
   */
  readonly outcome: 'complete' | 'stopped' | 'failed';
  readonly code: number | null;
  readonly signal: string | null;
  /** Errors in the pictures' data, where frames may be missing or wrong. */
  readonly decodeErrors: number;
  /** The source ended before its announced end. */
  readonly truncated: boolean;
  /** Media time of the last frame, to 10 ms; undefined when there was none, or it is not known. */
  readonly lastFrame?: Milliseconds;
  /** CPU time of the decoder; 0 when it was killed before it could tell. */
  readonly cpuMs: number;
  /** ffmpeg's last words, without credentials. */
  readonly detail: string;
}

export interface Decoder {
  readonly pid: number | undefined;
  /** Never rejects. */
  readonly exited: Promise<DecoderExit>;
  /** Idempotent. SIGTERM, again after 0.3 s, after 5 s SIGKILL; resolves when the decoder is gone. */
  stop(): Promise<void>;
}

export interface DecoderOptions extends FileRequest {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly start?: ProcessStart;
}

export interface DecoderStart {
  /** Path of ffmpeg. */
  readonly ffmpeg: string;
  readonly args: readonly string[];
  /** Its standard input. */
  readonly input?: string | undefined;
  readonly start?: ProcessStart | undefined;
  /** As the container says; live sources have none. */
  readonly duration?: Milliseconds | undefined;
}

const graceMs = 5000;
/**
 * ffmpeg ends at its next frame after one SIGTERM; only a second one interrupts it while it waits for
 * room in a socket (decode_interrupt_cb in ffmpeg.c counts them).
 */
const secondSignalMs = 300;

/**
 * A source is called truncated when its frames end this much before the announced end: sound that
 * goes on a little longer is usual, and so is a last frame of unknown length.
 */
const truncationTolerance = (duration: number): number => Math.max(2000, duration * 0.01);

/** Starts ffmpeg on one video file. It ends with the file, by `stop`, or when its socket closes. */
export const startDecoder = ({ ffmpeg, start, ...request }: DecoderOptions): Decoder =>
  startFfmpeg({
    ffmpeg,
    args: decoderArguments(request),
    start,
    duration: request.probe.duration,
  });

/** Starts ffmpeg with these arguments, as a decoder that can be stopped. */
export function startFfmpeg({
  ffmpeg,
  args,
  input,
  start = startProcess,
  duration,
}: DecoderStart): Decoder {
  const log = new FfmpegLog();
  const child = start({ program: ffmpeg, args, input, onLine: (line) => log.add(line) });
  let stopped = false;
  let over = false;
  const exited = child.exited.then((exit) => {
    over = true;
    return decoderExit(exit, log, stopped, duration);
  });
  return {
    pid: child.pid,
    exited,
    async stop() {
      if (!stopped && !over) {
        stopped = true;
        child.kill('SIGTERM');
        const timers = [
          setTimeout(() => child.kill('SIGTERM'), secondSignalMs),
          setTimeout(() => child.kill('SIGKILL'), graceMs),
        ];
        void exited.then(() => timers.forEach(clearTimeout));
      }
      await exited;
    },
  };
}

function decoderExit(
  { code, signal, startError }: ProcessExit,
  log: FfmpegLog,
  stopped: boolean,
  duration: Milliseconds | undefined,
): DecoderExit {
  const outcome = stopped ? 'stopped' : code === 0 ? 'complete' : 'failed';
  const last =
    log.lastOutputSeconds === undefined
      ? undefined
      : log.lastOutputSeconds - wireTimeOriginMicroseconds / 1e6;
  const lastFrame = last !== undefined && last >= 0 ? fromSeconds(last) : undefined;
  const short =
    duration !== undefined &&
    lastFrame !== undefined &&
    lastFrame < duration - truncationTolerance(duration);
  return {
    outcome,
    code,
    signal,
    decodeErrors: log.decodeErrors,
    truncated: outcome === 'complete' && (log.cutShort || short),
    ...(lastFrame === undefined ? {} : { lastFrame }),
    cpuMs: log.cpuMs ?? 0,
    detail: startError ?? log.detail,
  };
}
