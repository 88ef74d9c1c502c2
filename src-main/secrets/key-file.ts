import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';

/** Of AES-256. */
export const keyBytes = 32;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * The key in a file that only its owner may read (mode 600; on Windows the folder's permissions
 * decide). Made when it is wanted first.
 * @throws Failure SECRET_NOT_READABLE when the file holds no key: what was stored with the lost one
 * is lost too, so it is not replaced silently
 */
export async function readKey(path: string): Promise<Buffer | undefined> {
  const key = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw unreadable(path, error);
  });
  if (key !== undefined && key.length !== keyBytes) throw unreadable(path);
  return key;
}

/** Reads the key, and makes it where there is none. Two processes that do so get the same one. */
export async function readOrMakeKey(path: string): Promise<Buffer> {
  const known = await readKey(path);
  if (known !== undefined) return known;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(fresh, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(keyBytes));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // A link fails where the name is taken: whoever was first has made the key.
    await link(fresh, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
    // Whatever the umask was.
    await chmod(path, 0o600);
  } finally {
    await rm(fresh, { force: true });
  }
  const made = await readKey(path);
  if (made === undefined) throw unreadable(path);
  return made;
}

const unreadable = (path: string, cause?: unknown): Failure =>
  new Failure(
    'SECRET_NOT_READABLE',
    `The key of the stored passwords in "${path}" cannot be read. Restore the file from a backup, or delete it and enter the passwords again.`,
    cause === undefined ? {} : { cause, detail: String(cause) },
  );
