import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Failure } from '../../src-workers/contracts/errors';
import { writeFileAtomically } from '../reports/atomic-file';
import { FileSecretStore } from '../secrets/file-secret-store';
import type { SecretStore } from '../secrets/secret-store';

/** What Electron's `safeStorage` does with the key that the operating system keeps. */
export interface SystemEncryption {
  available(): boolean;
  encrypt(text: string): Buffer;
  decrypt(bytes: Buffer): string;
}

/** Base64 by reference. */
const fileSchema = z.object({
  version: z.literal(1),
  secrets: z.record(z.string(), z.string()),
});

/**
 * Secrets in `secrets-system.json` of a folder, encrypted with a key that the operating system keeps
 * for this user; where it keeps none, in the key file's store. What a run without a window stored
 * there is found too. The system is asked when a secret is first wanted: it may ask the person.
 */
export class SystemSecretStore implements SecretStore {
  readonly #path: string;
  readonly #system: SystemEncryption;
  readonly #fallback: SecretStore;
  #available: boolean | undefined;
  /** Changes come one after the other, each on what the one before left. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, system: SystemEncryption, fallback = new FileSecretStore(folder)) {
    this.#path = join(folder, 'secrets-system.json');
    this.#system = system;
    this.#fallback = fallback;
  }

  async get(ref: string): Promise<string | undefined> {
    const sealed = (await this.#read())[ref];
    if (sealed === undefined) return this.#fallback.get(ref);
    try {
      return this.#system.decrypt(Buffer.from(sealed, 'base64'));
    } catch (cause) {
      throw new Failure(
        'SECRET_NOT_READABLE',
        "The system's keyring does not open a stored password. Unlock it, or enter the camera's password again.",
        { cause, detail: String(cause) },
      );
    }
  }

  async set(ref: string, value: string): Promise<void> {
    if (!(this.#available ??= this.#system.available())) return this.#fallback.set(ref, value);
    await this.#change((secrets) => ({
      ...secrets,
      [ref]: this.#system.encrypt(value).toString('base64'),
    }));
    await this.#fallback.delete(ref);
  }

  async delete(ref: string): Promise<void> {
    await this.#change((secrets) => {
      const { [ref]: gone, ...others } = secrets;
      return gone === undefined ? undefined : others;
    });
    await this.#fallback.delete(ref);
  }

  async #read(): Promise<Readonly<Record<string, string>>> {
    try {
      return fileSchema.parse(JSON.parse(await readFile(this.#path, 'utf8'))).secrets;
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
      throw new Failure(
        'SECRET_NOT_READABLE',
        `The stored passwords in "${this.#path}" cannot be read. Delete the file and enter the cameras' passwords again.`,
        { cause, detail: String(cause) },
      );
    }
  }

  #change(
    edit: (secrets: Readonly<Record<string, string>>) => Record<string, string> | undefined,
  ): Promise<void> {
    const next = this.#turn.then(async () => {
      const edited = edit(await this.#read());
      if (edited === undefined) return;
      const content = `${JSON.stringify({ version: 1, secrets: edited }, undefined, 2)}\n`;
      try {
        await writeFileAtomically(this.#path, content, (path) => open(path, 'w', 0o600));
      } catch (cause) {
        throw new Failure(
          'SECRET_NOT_STORED',
          `The password could not be stored in "${this.#path}".`,
          { cause, detail: String(cause) },
        );
      }
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
