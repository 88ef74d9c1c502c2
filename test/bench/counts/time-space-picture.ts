import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A mark on the picture: something that was counted. */
export interface TimeSpaceMark {
  /** Column. */
  readonly frame: number;
  /** 0..1 along the line. */
  readonly along: number;
  readonly forward: boolean;
}

export interface TimeSpaceRequest {
  readonly ffmpeg: string;
  readonly video: string;
  readonly width: number;
  readonly height: number;
  /** First and last point of the line, 0..1. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly marks: (frameTimes: number) => readonly TimeSpaceMark[];
  readonly out: string;
}

const forwardColour = [64, 196, 255] as const;
const backwardColour = [255, 193, 7] as const;

/**
 * Writes the time-space picture of a line as a PNG: the pixels along the line, one column a frame,
 * time to the right. Every road user that crosses is a shape; every mark is a count.
 */
export async function writeTimeSpacePicture(request: TimeSpaceRequest): Promise<void> {
  const { ffmpeg, video, width, height, from, to } = request;
  const length = Math.max(
    2,
    Math.round(Math.hypot((to[0] - from[0]) * width, (to[1] - from[1]) * height)),
  );
  const offsets = Array.from({ length }, (_, index) => {
    const share = index / (length - 1);
    const x = clamp(Math.round((from[0] + (to[0] - from[0]) * share) * width), width);
    const y = clamp(Math.round((from[1] + (to[1] - from[1]) * share) * height), height);
    return (y * width + x) * 3;
  });
  const columns: Buffer[] = [];
  for await (const frame of frames(ffmpeg, video, width * height * 3)) {
    const column = Buffer.alloc(length * 3);
    offsets.forEach((offset, index) => frame.copy(column, index * 3, offset, offset + 3));
    columns.push(column);
  }
  const picture = transposed(columns, length);
  for (const mark of request.marks(columns.length)) {
    cross(picture, columns.length, length, mark);
  }
  await encode(ffmpeg, picture, columns.length, length, request.out);
}

const clamp = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));

async function* frames(ffmpeg: string, video: string, bytes: number): AsyncGenerator<Buffer> {
  const args = ['-v', 'error', '-i', video, '-fps_mode', 'passthrough', '-pix_fmt', 'rgb24'];
  const decoder = spawn(ffmpeg, [...args, '-f', 'rawvideo', '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of decoder.stdout as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= bytes) {
      yield rest.subarray(0, bytes);
      rest = rest.subarray(bytes);
    }
  }
}

function transposed(columns: readonly Buffer[], length: number): Buffer {
  const picture = Buffer.alloc(columns.length * length * 3);
  columns.forEach((column, x) => {
    for (let y = 0; y < length; y += 1) {
      column.copy(picture, (y * columns.length + x) * 3, y * 3, y * 3 + 3);
    }
  });
  return picture;
}

function cross(picture: Buffer, width: number, height: number, mark: TimeSpaceMark): void {
  const centreX = Math.round(mark.frame);
  const centreY = Math.round(mark.along * (height - 1));
  const colour = mark.forward ? forwardColour : backwardColour;
  for (let step = -5; step <= 5; step += 1) {
    for (const [x, y] of [
      [centreX + step, centreY],
      [centreX, centreY + step],
    ] as const) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      picture.set(colour, (y * width + x) * 3);
    }
  }
}

async function encode(
  ffmpeg: string,
  picture: Buffer,
  width: number,
  height: number,
  out: string,
): Promise<void> {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-i', '-'];
  const encoder = spawn(ffmpeg, ['-v', 'error', '-y', ...input, '-frames:v', '1', out], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  encoder.stdin.end(picture);
  const [code] = (await once(encoder, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the time-space picture "${out}" could not be written`);
}
