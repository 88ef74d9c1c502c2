import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';

/** Opens the file that is written before it takes the name of the real one. */
export type OpenTemporary = (path: string) => Promise<FileHandle>;

const openTemporaryFile: OpenTemporary = (path) => open(path, 'w');

/**
 * Writes a file so that its name always holds either the whole old content or the whole new one,
 * also after a power cut: a temporary file beside it, flushed to the disk, then renamed. The parts
 * are UTF-8 text, unless they are bytes. The folder must exist. One writer at a time for one path.
 *
 * Throws a Failure DISK_FULL or OUTPUT_NOT_WRITABLE; the old file is then as it was.
 */
export async function writeFileAtomically(
  path: string,
  parts: string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>,
  openTemporary: OpenTemporary = openTemporaryFile,
): Promise<void> {
  const temporary = `${path}.part`;
  try {
    const file = await openTemporary(temporary);
    try {
      const whole = typeof parts === 'string' || parts instanceof Uint8Array;
      for await (const part of whole ? [parts] : parts) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    // Another error while cleaning up says less than the first one.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw outputFailure(path, error);
  }
  await syncFolder(dirname(path));
}

/** The rename itself is on the disk only when the folder is; Windows cannot open folders. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The content is safe; a file system that cannot do this keeps its own order.
  }
}

const diskFull = new Set(['ENOSPC', 'EDQUOT']);
const notWritable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ENAMETOOLONG',
  'EBUSY',
  'EIO',
]);

/** The Failure for what a file system says when writing to `path`; anything else comes back as it is. */
export function outputFailure(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { detail: String(error), cause: error };
  if (diskFull.has(code)) {
    return new Failure(
      'DISK_FULL',
      `There is no room left on the disk for "${path}". What was written before is kept.`,
      options,
    );
  }
  if (notWritable.has(code)) {
    return new Failure(
      'OUTPUT_NOT_WRITABLE',
      `"${path}" cannot be written: ${reasonOf(code)}.`,
      options,
    );
  }
  return error;
}

function reasonOf(code: string): string {
  switch (code) {
    case 'EROFS':
      return 'the file system is read-only';
    case 'ENOENT':
      return 'the folder does not exist';
    case 'ENOTDIR':
      return 'a part of the path is a file, not a folder';
    case 'EISDIR':
      return 'there is a folder of that name';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'EBUSY':
      return 'another program is using it';
    case 'EIO':
      return 'the disk reported an error';
    default:
      return 'this user may not write there';
  }
}
