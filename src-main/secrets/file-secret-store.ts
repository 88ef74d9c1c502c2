import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Failure, isFailure } from '../../src-workers/contracts/errors';
import { writeFileAtomically } from '../reports/atomic-file';
import { readKey, readOrMakeKey } from './key-file';
import type { SecretStore } from './secret-store';

const fileSchema = z.object({
  version: z.literal(1),
  /** Base64 of nonce, tag and the encrypted text, by reference. */
  secrets: z.record(z.string(), z.string()),
});
type Secrets = Readonly<Record<string, string>>;

const algorithm = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits of nonce, 128 bits of tag. A nonce per secret that is written. */
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Secrets in `secrets.json` of a folder, encrypted with the key in `secrets.key` beside it. It keeps
 * passwords out of project files, backups of them and screens; who can read both files can read the
 * passwords. One process at a time.
 */
export class FileSecretStore implements SecretStore {
  readonly #file: string;
  readonly #keyFile: string;
  /** Changes come one after the other, each on what the one before left. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#file = join(folder, 'secrets.json');
    this.#keyFile = join(folder, 'secrets.key');
  }

  get(ref: string): Promise<string | undefined> {
    return this.#inTurn(async () => {
      const sealed = (await this.#read())[ref];
      if (sealed === undefined) return undefined;
      const key = await readKey(this.#keyFile);
      if (key === undefined) throw unreadable(this.#file, 'the key file is missing');
      try {
        return unseal(sealed, key, ref);
      } catch (error) {
        throw unreadable(this.#file, error);
      }
    });
  }

  set(ref: string, value: string): Promise<void> {
    return this.#inTurn(async () => {
      const secrets = await this.#read();
      try {
        const key = await readOrMakeKey(this.#keyFile);
        await this.#write({ ...secrets, [ref]: seal(value, key, ref) });
      } catch (error) {
        throw notStored(this.#file, error);
      }
    });
  }

  delete(ref: string): Promise<void> {
    return this.#inTurn(async () => {
      const { [ref]: gone, ...others } = await this.#read();
      if (gone === undefined) return;
      await this.#write(others).catch((error: unknown) => {
        throw notStored(this.#file, error);
      });
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #read(): Promise<Secrets> {
    try {
      return fileSchema.parse(JSON.parse(await readFile(this.#file, 'utf8'))).secrets;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
      throw unreadable(this.#file, error);
    }
  }

  async #write(secrets: Secrets): Promise<void> {
    const content = `${JSON.stringify({ version: 1, secrets }, undefined, 2)}\n`;
    await writeFileAtomically(this.#file, content, (path) => open(path, 'w', 0o600));
  }
}

/** The reference is authenticated too: a secret cannot be moved to another camera. */
function seal(text: string, key: Buffer, ref: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(ref));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** Throws when it was not sealed with this key for this reference. */
function unseal(sealed: string, key: Buffer, ref: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  }).setAAD(Buffer.from(ref));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([body, decipher.final()]).toString('utf8');
}

const unreadable = (file: string, cause: unknown): Failure =>
  isFailure(cause)
    ? cause
    : new Failure(
        'SECRET_NOT_READABLE',
        `The stored passwords in "${file}" cannot be read. Enter the camera's password again, after deleting the file if that does not help.`,
        { cause, detail: String(cause) },
      );

const notStored = (file: string, cause: unknown): Failure =>
  isFailure(cause) && cause.code === 'SECRET_NOT_READABLE'
    ? cause
    : new Failure(
        'SECRET_NOT_STORED',
        `The password could not be stored in "${file}": ${cause instanceof Error ? cause.message : String(cause)}`,
        { cause, detail: String(cause) },
      );
