import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';

/** The folder of one run's results, held by one analysis at a time. */
export class OutputFolder {
  readonly path: string;
  readonly #lock: string;

  private constructor(path: string, lock: string) {
    this.path = path;
    this.#lock = lock;
  }

  /** @throws Failure OUTPUT_NOT_WRITABLE, OUTPUT_IN_USE, DISK_FULL */
  static async take(path: string): Promise<OutputFolder> {
    const lock = join(path, '.roadglass.lock');
    try {
      await mkdir(path, { recursive: true });
      await writeLock(path, lock);
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      throw notWritable(path, cause as NodeJS.ErrnoException);
    }
    return new OutputFolder(path, lock);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Idempotent. */
  async release(): Promise<void> {
    await rm(this.#lock, { force: true });
  }
}

async function writeLock(folder: string, lock: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner !== process.pid && isRunning(owner)) {
      throw new Failure(
        'OUTPUT_IN_USE',
        `Another analysis (process ${owner}) is writing to "${folder}". Wait for it, or choose another --out.`,
      );
    }
    // Its owner was killed and could not take it away.
    await rm(lock, { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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
