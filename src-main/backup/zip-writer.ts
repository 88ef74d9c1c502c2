import { createReadStream } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** What goes into a ZIP file, under a name with slashes. */
export type ZipEntry =
  | { readonly name: string; readonly text: string }
  /** Path of a file, of any length; it may grow meanwhile, and is taken as far as it was read. */
  | { readonly name: string; readonly file: string };

/** Pictures are packed already: deflating them again costs time and gains nothing. */
const packed = /\.(jpe?g|webp|png|mp4|gz|strip|pictures)$/i;
/** 1980-01-01, the first a ZIP file knows: the same content makes the same file. */
const neutralTime = new Date(1980, 0, 1);

/**
 * The bytes of a ZIP file, as its entries are read; nothing is held in memory but some 100 KB.
 * @throws what reading a file throws
 */
export async function* zipped(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk);
  });
  for (const entry of entries) {
    const member = packed.test(entry.name)
      ? new ZipPassThrough(entry.name)
      : new ZipDeflate(entry.name, { level: 6 });
    member.mtime = neutralTime;
    zip.add(member);
    for await (const part of contentOf(entry)) {
      member.push(part);
      yield* ready;
      ready = [];
    }
    member.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failure !== undefined) throw failure;
  yield* ready;
}

async function* contentOf(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if ('text' in entry) yield Buffer.from(entry.text);
  else for await (const part of createReadStream(entry.file)) yield part as Uint8Array;
}
