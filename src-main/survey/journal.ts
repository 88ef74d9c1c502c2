import { once } from 'node:events';
import { createReadStream, createWriteStream, type ReadStream, type WriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectorDescription } from '../../src-workers/contracts/analysis';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { milliseconds } from '../../src-workers/domain/units';
import type { VideoOutcome } from './video-outcome';

/**
 * The journal of an analysis: every detection, in order, so that an interrupted run can be resumed and
 * a finished one counted again on other lines. Detecting is what costs; everything after it is repeated
 * from the journal and yields the same figures. One JSON value a line:
 *
 *   {"journal":2,"key":{...}}                                  what has to be equal to resume
 *   {"video":0,"detector":{...}}                               what detected; its classes and thresholds
 *   {"video":0,"frames":[[mediaTime,[[class,score,left,top,right,bottom],...]],...]}
 *   {"video":0,"end":{...}}
 */
export type JournalEntry =
  | { readonly video: number; readonly detector: DetectorDescription }
  | { readonly video: number; readonly frames: readonly DetectedFrame[] }
  | { readonly video: number; readonly end: VideoOutcome };

type StoredDetection = [RoadUserClass, number, number, number, number, number];
type StoredFrame = [number, StoredDetection[]];
type StoredLine =
  | { journal: number; key: unknown }
  | { video: number; detector: DetectorDescription }
  | { video: number; frames: StoredFrame[] }
  | { video: number; end: VideoOutcome };

/** Version 1 did not say what detected. */
const journalVersion = 2;

export class JournalWriter {
  readonly #stream: WriteStream;
  #error: Error | undefined;
  #bytes = 0;

  private constructor(path: string, flags: 'w' | 'a') {
    this.#stream = createWriteStream(path, { flags });
    this.#stream.on('error', (error) => (this.#error = error));
  }

  static create(path: string, key: unknown): JournalWriter {
    const writer = new JournalWriter(path, 'w');
    writer.#line({ journal: journalVersion, key });
    return writer;
  }

  /** @param bytes length of the file as it is */
  static continue(path: string, bytes = 0): JournalWriter {
    const writer = new JournalWriter(path, 'a');
    writer.#bytes = bytes;
    return writer;
  }

  /** Length of the file with all that was added, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE, of this or an earlier write */
  add(entry: JournalEntry): void {
    if (this.#error !== undefined) throw journalNotWritable(this.#error);
    this.#line(
      'frames' in entry ? { video: entry.video, frames: entry.frames.map(stored) } : entry,
    );
  }

  /** Resolves when all that was added can be read. @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE */
  async flush(): Promise<void> {
    await new Promise<void>((resolve) => this.#stream.write('', () => resolve()));
    if (this.#error !== undefined) throw journalNotWritable(this.#error);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    if (this.#stream.destroyed || this.#stream.writableFinished) return;
    this.#stream.end();
    await once(this.#stream, 'close');
  }

  #line(line: StoredLine): void {
    const text = `${JSON.stringify(line)}\n`;
    this.#bytes += Buffer.byteLength(text);
    this.#stream.write(text);
  }
}

/**
 * Reads a journal entry by entry. A last line that a crash cut short is removed from the file, so that
 * it can be continued; a part of a journal that somebody is writing is only read.
 */
export class JournalReader {
  readonly #path: string;
  readonly #part: boolean;
  readonly key: unknown;
  readonly #input: ReadStream;
  readonly #lines: AsyncIterator<string>;
  #goodBytes: number;
  #ended = false;
  #next: JournalEntry | undefined;

  private constructor(
    path: string,
    key: unknown,
    input: ReadStream,
    lines: AsyncIterator<string>,
    bytes: number,
    part: boolean,
  ) {
    this.#input = input;
    this.#path = path;
    this.#part = part;
    this.key = key;
    this.#lines = lines;
    this.#goodBytes = bytes;
  }

  /**
   * Undefined where there is no journal that could be continued.
   * @param bytes read so much of it and leave the file as it is; absent: all of it
   */
  static async open(path: string, bytes?: number): Promise<JournalReader | undefined> {
    try {
      await stat(path);
    } catch {
      return undefined;
    }
    const input = createReadStream(path, {
      encoding: 'utf8',
      ...(bytes === undefined ? {} : { end: bytes - 1 }),
    });
    const lines = createInterface({ input })[Symbol.asyncIterator]();
    const first = await lines.next();
    const head = first.done === true ? undefined : parseLine(first.value);
    if (head === undefined || !('journal' in head) || head.journal !== journalVersion) {
      input.destroy();
      return undefined;
    }
    const headBytes = lineBytes(first.value);
    return new JournalReader(path, head.key, input, lines, headBytes, bytes !== undefined);
  }

  /** Length of what was read and is whole, in bytes. */
  get bytes(): number {
    return this.#goodBytes;
  }

  /** Lets go of the file before its end. Idempotent. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#next = undefined;
    await this.#lines.return?.();
    this.#input.destroy();
  }

  /** Every entry was taken. */
  get exhausted(): boolean {
    return this.#ended && this.#next === undefined;
  }

  /** The next entry if it is of this video. */
  async take(video: number): Promise<JournalEntry | undefined> {
    this.#next ??= await this.#read();
    if (this.#next?.video !== video) return undefined;
    const taken = this.#next;
    this.#next = undefined;
    return taken;
  }

  async #read(): Promise<JournalEntry | undefined> {
    if (this.#ended) return undefined;
    const line = await this.#lines.next();
    const parsed = line.done === true ? undefined : parseLine(line.value);
    if (line.done === true || parsed === undefined || 'journal' in parsed) {
      this.#ended = true;
      if (!this.#part) await truncate(this.#path, this.#goodBytes);
      return undefined;
    }
    this.#goodBytes += lineBytes(line.value);
    return 'frames' in parsed
      ? { video: parsed.video, frames: parsed.frames.map(restored) }
      : parsed;
  }
}

const lineBytes = (line: string): number => Buffer.byteLength(line) + 1;

function parseLine(line: string): StoredLine | undefined {
  try {
    return JSON.parse(line) as StoredLine;
  } catch {
    return undefined;
  }
}

const stored = ({ mediaTime, detections }: DetectedFrame): StoredFrame => [
  mediaTime,
  detections.map((d) => [d.class, d.score, d.box.left, d.box.top, d.box.right, d.box.bottom]),
];

const restored = ([mediaTime, detections]: StoredFrame): DetectedFrame => ({
  mediaTime: milliseconds(mediaTime),
  detections: detections.map(([roadUser, score, left, top, right, bottom]) => ({
    class: roadUser,
    score,
    box: box(left, top, right, bottom),
  })),
});

function journalNotWritable(cause: Error & { code?: string }): Failure {
  return cause.code === 'ENOSPC'
    ? new Failure('DISK_FULL', 'The disk is full: the analysis was stopped.', { cause })
    : new Failure('OUTPUT_NOT_WRITABLE', `The journal cannot be written (${cause.message}).`, {
        cause,
      });
}
