import { open, readFile, rm } from 'node:fs/promises';

/** Another process holds the lock. */
export class LockHeld extends Error {
  readonly owner: number;

  constructor(owner: number) {
    super(`held by process ${owner}`);
    this.owner = owner;
  }
}

/** A file that says which process something belongs to; a process that is gone owns nothing. */
export class OwnerLock {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** @throws LockHeld; errors of the file system as they are */
  static async take(path: string): Promise<OwnerLock> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const handle = await open(path, 'wx');
        await handle.writeFile(String(process.pid));
        await handle.close();
        return new OwnerLock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
      }
      const owner = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isAnotherRunning(owner)) throw new LockHeld(owner);
      // Its owner was killed and could not take it away.
      await rm(path, { force: true });
    }
  }

  /** Idempotent. */
  async release(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

function isAnotherRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
