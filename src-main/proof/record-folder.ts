import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, RecordFile, type StoredRecord } from './record-file';

/** All time zones' quarters of an hour begin at these. */
const binMs = 900_000;
const ending = '.records';

interface Bin<Header extends object> {
  readonly file: RecordFile<Header>;
  readonly records: StoredRecord<Header>[];
}

/** Something of a folder of records, to be read. */
export interface FolderRecord<Header extends object> {
  readonly header: Header;
  /** Undefined: it is gone. */
  read(): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Records by the quarter of an hour of the world that they are of, a file each. */
export class RecordFolder<Header extends object> {
  readonly #folder: string;
  readonly #known: (header: unknown) => header is Header;
  #bins: Promise<Map<number, Bin<Header>>> | undefined;

  constructor(folder: string, known: (header: unknown) => header is Header) {
    this.#folder = folder;
    this.#known = known;
  }

  /** One at a time. @param at epoch ms @throws Failure DISK_FULL, OUTPUT_NOT_WRITABLE */
  async add(at: number, header: Header, parts: readonly Uint8Array[]): Promise<void> {
    const bins = await this.#open();
    const start = Math.floor(at / binMs) * binMs;
    let bin = bins.get(start);
    if (bin === undefined) {
      const file = await RecordFile.open(this.#path(start), this.#known);
      bins.set(start, (bin = file));
    }
    bin.records.push(await bin.file.add(header, parts));
  }

  /** By the quarter of an hour, then as they were added. */
  async records(): Promise<FolderRecord<Header>[]> {
    const bins = [...(await this.#open())].sort(([one], [other]) => one - other);
    return bins.flatMap(([, { file, records }]) =>
      records.map((record) => ({ header: record.header, read: () => file.read(record) })),
    );
  }

  /** Removes what is of a quarter of an hour that ended before. @param before epoch ms */
  async forget(before: number): Promise<void> {
    const bins = await this.#open();
    for (const start of [...bins.keys()].filter((each) => each + binMs <= before)) {
      bins.delete(start);
      await rm(this.#path(start), { force: true });
    }
  }

  #open(): Promise<Map<number, Bin<Header>>> {
    this.#bins ??= this.#read();
    return this.#bins;
  }

  async #read(): Promise<Map<number, Bin<Header>>> {
    const bins = new Map<number, Bin<Header>>();
    for (const name of await filesIn(this.#folder)) {
      const start = startOf(name);
      if (start === undefined) continue;
      bins.set(start, await RecordFile.open(this.#path(start), this.#known));
    }
    return bins;
  }

  #path(start: number): string {
    return join(this.#folder, nameOf(start));
  }
}

/** Such as `2026-03-02T0715.records`, in UTC: to be found by a person, and without colons for Windows. */
const nameOf = (start: number): string =>
  new Date(start).toISOString().slice(0, 16).replace(':', '') + ending;

function startOf(name: string): number | undefined {
  const [, date, hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)\.records$/.exec(name) ?? [];
  const start = Date.parse(`${date}T${hour}:${minute}:00Z`);
  return Number.isNaN(start) ? undefined : start;
}
