import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finishPart, partOf, removePart } from './whole-file';

export interface VideoFormat {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  /** x264's constant rate factor: about 28 is what road cameras send. */
  readonly rateFactor: number;
}

/** Every two seconds, as many cameras send them, key frames alone would be a third of a file. */
const keyFrameSeconds = 5;

/** Long output is a failure's end, not its start. */
const saidLimit = 4000;

/**
 * The same pictures give the same file: one thread, nothing about the machine or the time. No frames
 * that wait for later ones: cameras send none, and every frame's time is its number.
 */
const encodingArguments = ({ width, height, framesPerSecond, rateFactor }: VideoFormat) => [
  ...['-hide_banner', '-loglevel', 'error', '-nostdin'],
  ...['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${width}x${height}`],
  ...['-framerate', String(framesPerSecond), '-i', 'pipe:0'],
  ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd,format=yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-color_range', 'tv', '-c:v', 'libx264', '-preset', 'slow', '-crf', String(rateFactor)],
  ...['-g', String(framesPerSecond * keyFrameSeconds), '-bf', '0', '-threads', '1'],
  ...['-flags:v', '+bitexact', '-fflags', '+bitexact', '-map_metadata', '-1'],
  ...['-movflags', '+faststart', '-f', 'mp4', '-y'],
];

/** Raw pictures in, an h264 file out. */
export class Encoder {
  readonly #file: string;
  readonly #process: ChildProcessByStdio<Writable, null, Readable>;
  readonly #ended: Promise<void>;
  #said = '';

  constructor(ffmpeg: string, file: string, format: VideoFormat) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    this.#process = spawn(ffmpeg, [...encodingArguments(format), partOf(file)], {
      stdio: ['pipe', 'ignore', 'pipe'],
      // Ctrl-C in a terminal goes to everybody of the group; ffmpeg ends when it is told to.
      detached: process.platform !== 'win32',
    });
    this.#process.stderr.on('data', (part: Buffer) => {
      this.#said = (this.#said + part.toString()).slice(-saidLimit);
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#process.once('error', reject);
      this.#process.once('close', (code, signal) =>
        code === 0
          ? resolve()
          : reject(new Error(`ffmpeg ended with ${code ?? signal}. ${this.#said}`)),
      );
    });
    // Whoever writes or finishes sees it; until then it is nobody's.
    this.#ended.catch(() => undefined);
    // What ffmpeg says tells more than a broken pipe.
    this.#process.stdin.on('error', () => undefined);
  }

  /** Waits until there is room for more. */
  async write(pixels: Uint8Array): Promise<void> {
    const stdin = this.#process.stdin;
    if (stdin.write(pixels)) return;
    await Promise.race([once(stdin, 'drain'), this.#ended.then(() => Promise.reject(ranOut))]);
  }

  /** The file is there, whole. */
  async finish(): Promise<void> {
    this.#process.stdin.end();
    await this.#ended;
    finishPart(this.#file);
  }

  /** Nothing is left of it. */
  async abandon(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended.catch(() => undefined);
    removePart(this.#file);
  }
}

const ranOut = new Error('ffmpeg ended before the film did.');
