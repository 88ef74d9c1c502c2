import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Failure } from '../../src-workers/contracts/errors';
import type { DetectedFrame } from '../../src-workers/domain/frame-result';
import { box } from '../../src-workers/domain/geometry/box';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { milliseconds } from '../../src-workers/domain/units';
import type { VideoOutcome } from './video-outcome';

/**
 * The journal of a running analysis: every detection, in order, so that an interrupted run can be
 * resumed. Detecting is what costs; everything after it is repeated from the journal and yields the
 * same figures. One JSON value a line:
 *
 *   {"journal":1,"key":{...}}                                  what has to be equal to resume
 *   {"video":0,"frames":[[mediaTime,[[class,score,left,top,right,bottom],...]],...]}
 *   {"video":0,"end":{...}}
 */
export type JournalEntry =
  | { readonly video: number; readonly frames: readonly DetectedFrame[] }
  | { readonly video: number; readonly end: VideoOutcome };

type StoredDetection = [RoadUserClass, number, number, number, number, number];
type StoredFrame = [number, StoredDetection[]];
type StoredLine =
  | { journal: number; key: unknown }
  | { video: number; frames: StoredFrame[] }
  | { video: number; end: VideoOutcome };

const journalVersion = 1;

export class JournalWriter {
  readonly #stream: WriteStream;
  #error: Error | undefined;

  private constructor(path: string, flags: 'w' | 'a') {
    this.#stream = createWriteStream(path, { flags });
    this.#stream.on('error', (error) => (this.#error = error));
  }

  static create(path: string, key: unknown): JournalWriter {
    const writer = new JournalWriter(path, 'w');
    writer.#line({ journal: journalVersion, key });
    return writer;
  }

  static continue(path: string): JournalWriter {
    return new JournalWriter(path, 'a');
  }

  /** @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE, of this or an earlier write */
  add(entry: JournalEntry): void {
    if (this.#error !== undefined) throw journalNotWritable(this.#error);
    this.#line('end' in entry ? entry : { video: entry.video, frames: entry.frames.map(stored) });
  }

  /** Idempotent. */
  async close(): Promise<void> {
    if (this.#stream.destroyed || this.#stream.writableFinished) return;
    this.#stream.end();
    await once(this.#stream, 'close');
  }

  #line(line: StoredLine): void {
    this.#stream.write(`${JSON.stringify(line)}\n`);
  }
}

/**
 * Reads a journal entry by entry; a last line that a crash cut short is removed from the file, so
 * that it can be continued.
 */
export class JournalReader {
  readonly #path: string;
  readonly key: unknown;
  readonly #lines: AsyncIterator<string>;
  #goodBytes: number;
  #ended = false;
  #next: JournalEntry | undefined;

  private constructor(path: string, key: unknown, lines: AsyncIterator<string>, bytes: number) {
    this.#path = path;
    this.key = key;
    this.#lines = lines;
    this.#goodBytes = bytes;
  }

  /** Undefined where there is no journal that could be continued. */
  static async open(path: string): Promise<JournalReader | undefined> {
    try {
      await stat(path);
    } catch {
      return undefined;
    }
    const lines = createInterface({ input: createReadStream(path, 'utf8') })[
      Symbol.asyncIterator
    ]();
    const first = await lines.next();
    const head = first.done === true ? undefined : parseLine(first.value);
    if (head === undefined || !('journal' in head) || head.journal !== journalVersion) {
      return undefined;
    }
    return new JournalReader(path, head.key, lines, lineBytes(first.value));
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
      await truncate(this.#path, this.#goodBytes);
      return undefined;
    }
    this.#goodBytes += lineBytes(line.value);
    return 'end' in parsed ? parsed : { video: parsed.video, frames: parsed.frames.map(restored) };
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
