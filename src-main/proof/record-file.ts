import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { outputFailure } from '../reports/atomic-file';

/** Where the body of a record lies in its file. */
export interface StoredRecord<Header> {
  readonly header: Header;
  readonly at: number;
  readonly bytes: number;
}

/** Longer than any header; one that is not ended within it is none. */
const longestHeader = 4096;

/**
 * A file of records that only grows, so that a crash costs the last record at most: each is a line of
 * JSON, which says how long its body is, and the body. A record that was cut short ends the file: what
 * is added next takes its place.
 */
export class RecordFile<Header extends object> {
  readonly #path: string;
  #end: number;

  private constructor(path: string, end: number) {
    this.#path = path;
    this.#end = end;
  }

  /**
   * Opens a file with the records that it has; it need not be there.
   * @param known says whether a header is one
   * @throws Failure OUTPUT_NOT_WRITABLE
   */
  static async open<Header extends object>(
    path: string,
    known: (header: unknown) => header is Header,
  ): Promise<{ file: RecordFile<Header>; records: StoredRecord<Header>[] }> {
    const records: StoredRecord<Header>[] = [];
    let end = 0;
    const handle = await openToRead(path);
    if (handle !== undefined) {
      try {
        const { size } = await handle.stat();
        for (;;) {
          const record = await readHeader(handle, end, known);
          if (record === undefined || record.at + record.bytes > size) break;
          records.push(record);
          end = record.at + record.bytes;
        }
      } catch (error) {
        throw outputFailure(path, error);
      } finally {
        await handle.close();
      }
    }
    return { file: new RecordFile<Header>(path, end), records };
  }

  /** One at a time. @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE; the file is then as it was */
  async add(header: Header, parts: readonly Uint8Array[]): Promise<StoredRecord<Header>> {
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    const head = Buffer.from(`${JSON.stringify({ bytes, ...header })}\n`);
    if (head.length > longestHeader) throw new RangeError('the header of a record is too long');
    const whole = Buffer.concat([head, ...parts]);
    await makeFolder(dirname(this.#path));
    try {
      const handle = await open(this.#path, 'a+');
      try {
        // Also what a crash or a full disk left of a record.
        await handle.truncate(this.#end);
        await handle.writeFile(whole);
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw outputFailure(this.#path, error);
    }
    const at = this.#end + head.length;
    this.#end = at + bytes;
    return { header, at, bytes };
  }

  /** Undefined: the file is gone, or shorter than it was. */
  async read({ at, bytes }: StoredRecord<Header>): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const handle = await openToRead(this.#path);
    if (handle === undefined) return undefined;
    try {
      const body = new Uint8Array(bytes);
      const { bytesRead } = await handle.read(body, 0, bytes, at);
      return bytesRead === bytes ? body : undefined;
    } finally {
      await handle.close();
    }
  }
}

/** @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const inTheWay = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw outputFailure(path, inTheWay ? Object.assign(new Error(), { code: 'ENOTDIR' }) : error);
  }
}

/** Names of the files in a folder; none where there is no folder. */
export async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function openToRead(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch {
    return undefined;
  }
}

async function readHeader<Header extends object>(
  handle: FileHandle,
  at: number,
  known: (header: unknown) => header is Header,
): Promise<StoredRecord<Header> | undefined> {
  const buffer = Buffer.alloc(longestHeader);
  const { bytesRead } = await handle.read(buffer, 0, longestHeader, at);
  const length = buffer.subarray(0, bytesRead).indexOf(10);
  if (length < 0) return undefined;
  try {
    const { bytes, ...header } = JSON.parse(buffer.toString('utf8', 0, length)) as {
      bytes?: unknown;
    };
    if (!Number.isInteger(bytes) || (bytes as number) < 0 || !known(header)) return undefined;
    return { header, at: at + length + 1, bytes: bytes as number };
  } catch {
    return undefined;
  }
}
