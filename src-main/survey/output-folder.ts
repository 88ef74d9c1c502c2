import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import { LockHeld, OwnerLock } from '../reports/owner-lock';

/** The folder of one run's results, held by one analysis at a time. */
export class OutputFolder {
  readonly path: string;
  readonly #lock: OwnerLock;

  private constructor(path: string, lock: OwnerLock) {
    this.path = path;
    this.#lock = lock;
  }

  /** @throws Failure OUTPUT_NOT_WRITABLE, OUTPUT_IN_USE, DISK_FULL */
  static async take(path: string): Promise<OutputFolder> {
    try {
      await mkdir(path, { recursive: true });
      return new OutputFolder(path, await OwnerLock.take(join(path, '.roadglass.lock')));
    } catch (cause) {
      if (cause instanceof LockHeld) {
        throw new Failure(
          'OUTPUT_IN_USE',
          `Another analysis (process ${cause.owner}) is writing to "${path}". Wait for it, or choose another --out.`,
        );
      }
      throw notWritable(path, cause as NodeJS.ErrnoException);
    }
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Idempotent. */
  async release(): Promise<void> {
    await this.#lock.release();
  }
}

function notWritable(path: string, cause: NodeJS.ErrnoException): Failure {
  if (cause.code === 'ENOSPC') {
    return new Failure('DISK_FULL', `The disk of "${path}" is full.`, { cause });
  }
  const reason =
    cause.code === 'EEXIST' || cause.code === 'ENOTDIR'
      ? 'it, or a part of its path, is a file'
      : (cause.code ?? cause.message);
  return new Failure(
    'OUTPUT_NOT_WRITABLE',
    `The folder "${path}" cannot be written to: ${reason}. Choose another --out.`,
    { cause },
  );
}
