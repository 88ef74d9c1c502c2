import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A unix socket's path has 107 bytes at most (103 on macOS); some systems set long folders. */
const socketBase = (): string =>
  process.platform !== 'win32' && Buffer.byteLength(tmpdir()) > 80 ? '/tmp' : tmpdir();

/** Where local sockets lie on the disk until their decoders are connected. */
export class SocketFolder {
  private constructor(readonly path: string) {}

  /** Made for this user only: nobody else can send frames. */
  static async make(): Promise<SocketFolder> {
    return new SocketFolder(await mkdtemp(join(socketBase(), 'rg-')));
  }

  /** Idempotent; never rejects: what cannot be removed is empty, and no reason to end anything. */
  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true }).catch(() => undefined);
  }
}
