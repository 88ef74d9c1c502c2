import { once } from 'node:events';
import { createReadStream, createWriteStream, type ReadStream, type WriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Failure } from '../../src-workers/contracts/errors';
import { AwaitedFrames, type KnownEntry } from './awaited-frames';
import {
  lineBytes,
  parseLine,
  restored,
  stored,
  type JournalEntry,
  type StoredLine,
} from './journal-line';

/**
 * The journal of an analysis: every detection, in order, so that an interrupted run can be resumed and
 * a finished one counted again on other lines. Detecting is what costs; everything after it is repeated
 * from the journal and yields the same figures. One JSON value a line:
 *
 *   {"journal":3,"key":{...}}                                  what has to be equal to resume
 *   {"video":0,"detector":{...}}                               what detected; its classes and thresholds
 *   {"video":0,"frames":[[mediaTime,[[class,score,left,top,right,bottom],...]],...]}
 *   {"video":0,"foreground":[[mediaTime,width,height,"deflated bits in base 64",why],...],
 *    "colours":[[mediaTime,"letters"],...],"until":ms}
 *   {"video":0,"again":ms}                                     a run was resumed
 *   {"video":0,"end":{...}}
 *
 * `foreground` is what was found on the small pictures of frames that were written as `"awaited":true`,
 * so that changed zones are measured again without a pixel, and `colours` what was seen of their
 * vehicles, a letter a detection; `until` is the last of these frames. A journal without colours is read
 * as one in which nobody looked. Frames at whose pictures nobody had looked when a run was interrupted are
 * detected again, so that it yields what an undisturbed one does: `again` says after which media time.
 */
export type { JournalEntry } from './journal-line';

/** Version 1 did not say what detected. Version 2 had no foreground: it is read, and goes on as 3. */
const journalVersion = 3;
const oldestVersion = 2;

export interface JournalReading {
  /** Reads so much of it and leaves the file as it is; absent: all of it. */
  readonly bytes?: number;
  /** At the end frames of which not all is known are left out: they will come anew. */
  readonly onlyKnown?: boolean;
}

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
    this.#line(stored(entry));
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
  readonly #reading: JournalReading;
  readonly key: unknown;
  readonly #input: ReadStream;
  readonly #lines: AsyncIterator<string>;
  #goodBytes: number;
  #ended = false;
  readonly #awaited = new AwaitedFrames();
  #next: KnownEntry | undefined;

  private constructor(
    path: string,
    key: unknown,
    input: ReadStream,
    lines: AsyncIterator<string>,
    bytes: number,
    reading: JournalReading,
  ) {
    this.#input = input;
    this.#path = path;
    this.#reading = reading;
    this.key = key;
    this.#lines = lines;
    this.#goodBytes = bytes;
  }

  /** Undefined where there is no journal that could be continued. */
  static async open(
    path: string,
    reading: JournalReading = {},
  ): Promise<JournalReader | undefined> {
    const { bytes } = reading;
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
    if (head === undefined || !('journal' in head) || !isReadable(head.journal)) {
      input.destroy();
      return undefined;
    }
    const headBytes = lineBytes(first.value);
    return new JournalReader(path, head.key, input, lines, headBytes, reading);
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
    const given = this.#awaited.empty || this.#reading.onlyKnown === true;
    return this.#ended && this.#next === undefined && given;
  }

  /** Media time after which frames were left out, when it is exhausted; undefined: none were. */
  get leftOutAfter(): number | undefined {
    return this.#awaited.knownUntil;
  }

  /** The next entry if it is of this video; frames have what was found on their pictures. */
  async take(video: number): Promise<KnownEntry | undefined> {
    this.#next ??= await this.#known();
    if (this.#next?.video !== video) return undefined;
    const taken = this.#next;
    this.#next = undefined;
    return taken;
  }

  async #known(): Promise<KnownEntry | undefined> {
    for (;;) {
      const known = this.#awaited.next(this.#ended && this.#reading.onlyKnown !== true);
      if (known !== undefined || this.#ended) return known;
      const read = await this.#read();
      if (read !== undefined) this.#awaited.add(read);
    }
  }

  async #read(): Promise<JournalEntry | undefined> {
    const line = await this.#lines.next();
    const parsed = line.done === true ? undefined : parseLine(line.value);
    if (line.done === true || parsed === undefined || 'journal' in parsed) {
      this.#ended = true;
      if (this.#reading.bytes === undefined) await truncate(this.#path, this.#goodBytes);
      return undefined;
    }
    this.#goodBytes += lineBytes(line.value);
    return restored(parsed);
  }
}

const isReadable = (version: number): boolean =>
  version >= oldestVersion && version <= journalVersion;

function journalNotWritable(cause: Error & { code?: string }): Failure {
  return cause.code === 'ENOSPC'
    ? new Failure('DISK_FULL', 'The disk is full: the analysis was stopped.', { cause })
    : new Failure('OUTPUT_NOT_WRITABLE', `The journal cannot be written (${cause.message}).`, {
        cause,
      });
}
