import { Failure } from '../../src-workers/contracts/errors';
import type { Milliseconds, PictureSize } from '../../src-workers/domain/units';
import { FfmpegLog } from './ffmpeg-log';
import { parseProbe } from './probe-output';
import { probeFailure } from './probe-failure';
import { startProcess, type ProcessStart } from './process-start';
import { checkSourceFile } from './source-file';
import { fileInput } from './source-input';

/** What is known of a video before it is analysed. */
export interface VideoProbe {
  /** ffmpeg's name of the kind of file, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container?: string;
  /** Upright (rotated as the file says), in square pixels. */
  readonly picture: PictureSize;
  /** Frames per second as the container says; variable-rate files differ from it. */
  readonly frameRate?: number;
  /** As the container says, absent when it does not. */
  readonly duration?: Milliseconds;
  /** The container's own time of its beginning; media time 0 is here. */
  readonly startTime: Milliseconds;
  /** Seconds per tick of the video's times. */
  readonly timeBase: { readonly numerator: number; readonly denominator: number };
  readonly interlaced: boolean;
  /** ISO 8601; when the recording says it was made. */
  readonly creationTime?: string;
  readonly codec: string;
  readonly pixelFormat: string;
  /** How colours are coded, where the file says so. */
  readonly colourSpace?: string;
}

export interface VideoProbeOptions {
  readonly start?: ProcessStart;
  /** ffmpeg's arguments for one more output, such as a still. */
  readonly output?: readonly string[];
}

/** Frames that are looked at: the first may be a still picture in an interlaced stream. */
const probedFrames = 3;
/** Beyond this a frame alone takes more than 1 GB. */
const longestSide = 16_384;
const shortestSide = 16;
/** Header lines kept; a file with thousands of tags says nothing more. */
const keptLines = 2000;
/** A file on a drive that hangs. */
const patienceMs = 60_000;

/**
 * Looks into a video file with ffmpeg alone (ffmpeg-static has no ffprobe) by decoding its first
 * frames. Throws a Failure that names the file when it holds no video that can be analysed.
 */
export async function probeVideo(
  ffmpeg: string,
  file: string,
  { start = startProcess, output = [] }: VideoProbeOptions = {},
): Promise<VideoProbe> {
  await checkSourceFile(file);
  const lines: string[] = [];
  const log = new FfmpegLog();
  const child = start({
    program: ffmpeg,
    args: [
      ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'level+info', '-threads', '1'],
      ...fileInput(file),
      ...['-map', '0:V:0', '-frames:v', String(probedFrames), '-vf', 'showinfo=checksum=0'],
      ...['-f', 'null', '-'],
      ...output,
    ],
    onLine: (line) => {
      if (lines.length < keptLines) lines.push(line);
      log.add(line);
    },
  });
  let impatient = false;
  const timer = setTimeout(() => {
    impatient = true;
    child.kill('SIGKILL');
  }, patienceMs);
  const exit = await child.exited;
  clearTimeout(timer);
  if (exit.startError !== undefined) {
    const sentence = `ffmpeg could not be started from "${ffmpeg}".`;
    throw new Failure('FFMPEG_NOT_FOUND', sentence, { detail: exit.startError });
  }
  if (impatient) {
    const sentence = `"${file}" could not be read within ${patienceMs / 1000} s.`;
    throw new Failure('SOURCE_NOT_READABLE', sentence, { detail: log.detail });
  }
  const probe = parseProbe(lines);
  if (typeof probe === 'string') throw probeFailure(file, probe, lines, log.detail);
  const { width, height } = probe.picture;
  if (Math.min(width, height) < shortestSide || Math.max(width, height) > longestSide) {
    throw new Failure(
      'SOURCE_UNSUPPORTED_SIZE',
      `The picture of "${file}" is ${width}x${height} pixels; ${shortestSide} to ${longestSide} can be analysed.`,
    );
  }
  return probe;
}
