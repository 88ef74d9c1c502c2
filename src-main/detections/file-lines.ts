import type { Hash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, type Gunzip } from 'node:zlib';
import { Failure, isFailure } from '../../src-workers/contracts/errors';

const gzipMagic = [0x1f, 0x8b] as const;

/** Longer lines are no detections; a file of zeros would be one line of any length. */
const longestLine = 4_000_000;

/** @throws Failure DETECTIONS_NOT_FOUND, DETECTIONS_NOT_READABLE, DETECTIONS_EMPTY */
export async function checkDetectionsFile(file: string): Promise<{ modifiedAt: number }> {
  let status;
  try {
    status = await stat(file);
  } catch (cause) {
    throw new Failure('DETECTIONS_NOT_FOUND', `There is no detections file "${file}".`, { cause });
  }
  if (!status.isFile()) {
    throw new Failure('DETECTIONS_NOT_READABLE', `"${file}" is no file but a folder or a device.`);
  }
  if (status.size === 0) {
    throw new Failure('DETECTIONS_EMPTY', `The detections file "${file}" is empty (0 bytes).`);
  }
  return { modifiedAt: status.mtimeMs };
}

/**
 * The lines of a text file, or of a gzip-compressed one whatever its name says.
 * @param hash gets the bytes of the file as it is
 * @throws Failure DETECTIONS_NOT_READABLE, DETECTIONS_INVALID
 */
export async function* fileLines(file: string, hash?: Hash): AsyncGenerator<string> {
  const compressed = await isGzip(file);
  const source = createReadStream(file);
  if (hash !== undefined) source.on('data', (chunk) => hash.update(chunk));
  const text = compressed ? compose(source) : source;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw notDetections(file);
      yield* lines;
    }
  } catch (error) {
    throw isFailure(error) ? error : unreadable(file, error as Error, compressed);
  } finally {
    source.destroy();
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

function compose(source: ReadStream): Gunzip {
  const text = createGunzip();
  // A pipe alone does not pass on that the disk failed; whoever reads the text is told.
  pipeline(source, text, () => undefined);
  return text;
}

/** The file is of no kind that is known. */
export const notDetections = (file: string): Failure =>
  new Failure(
    'DETECTIONS_INVALID',
    `"${file}" is no detections file: it begins neither as one of Roadglass's own nor with a row of a MOT file (frame,id,left,top,width,height,confidence).`,
  );

async function isGzip(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return gzipMagic.every((byte, index) => buffer[index] === byte);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error as Error, false);
  }
}

function unreadable(file: string, cause: Error, compressed: boolean): Failure {
  return compressed
    ? new Failure('DETECTIONS_INVALID', `"${file}" is damaged: it cannot be decompressed whole.`, {
        cause,
      })
    : new Failure('DETECTIONS_NOT_READABLE', `"${file}" cannot be read (${cause.message}).`, {
        cause,
      });
}
