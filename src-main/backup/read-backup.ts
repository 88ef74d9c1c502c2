import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { Failure, isFailure } from '../../src-workers/contracts/errors';
import type { Project } from '../../src-workers/contracts/project';
import { parseProject } from '../project/project-file';
import { outputFailure } from '../reports/atomic-file';
import { backupAnalyses, backupProject, backupRecord, backupVersion } from './write-backup';
import { unzip, type MemberSink } from './zip-reader';

const recordSchema = z.object({
  format: z.literal('roadglass-backup'),
  version: z.int().positive(),
  name: z.string().max(500),
});

/** A project with a thousand cameras is a few megabytes. */
const longestText = 64 * 1024 * 1024;

export interface ReadBackup {
  readonly project: Project;
  /** Of the project it was made of. */
  readonly name: string;
}

/**
 * Reads a backup and puts what was detected, proved and corrected into a folder, which is removed again
 * where the backup cannot be used.
 * @throws Failure BACKUP_INVALID, PROJECT_*, OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function readBackup(file: string, folder: string): Promise<ReadBackup> {
  const texts = new Map([backupRecord, backupProject].map((name) => [name, new TextSink()]));
  try {
    await unzip(file, (name) => {
      const text = texts.get(name);
      if (text !== undefined) return text;
      const path = placeOf(name, folder);
      return path === undefined ? undefined : new FileSink(path);
    }).catch((cause: unknown) => {
      if (isFailure(cause)) throw cause;
      throw invalid(file, 'it is no backup of Roadglass, or is cut short', cause);
    });
    const { name } = recordOf(file, texts.get(backupRecord)?.text ?? '');
    return { project: parseProject(texts.get(backupProject)?.text ?? '', file), name };
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

function recordOf(file: string, text: string): z.infer<typeof recordSchema> {
  let record: z.infer<typeof recordSchema>;
  try {
    record = recordSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw invalid(file, 'it is no backup of Roadglass', cause);
  }
  if (record.version > backupVersion) {
    throw invalid(file, 'a newer Roadglass made it; update Roadglass to open it');
  }
  return record;
}

/** Undefined: it does not belong in the folder, such as `analyses/../../.profile`. */
function placeOf(name: string, folder: string): string | undefined {
  if (!name.startsWith(backupAnalyses)) return undefined;
  const parts = name.slice(backupAnalyses.length).split('/');
  const plain = parts.every((part) => /^[^\\:\0]+$/.test(part) && part !== '..' && part !== '.');
  return plain ? join(folder, ...parts) : undefined;
}

const invalid = (file: string, reason: string, cause?: unknown): Failure =>
  new Failure('BACKUP_INVALID', `"${file}" cannot be opened: ${reason}.`, { cause });

/** What is small enough to be a text. */
class TextSink implements MemberSink {
  readonly #parts: Uint8Array[] = [];
  #bytes = 0;

  get text(): string {
    return Buffer.concat(this.#parts).toString('utf8');
  }

  add(part: Uint8Array): Promise<void> {
    this.#bytes += part.length;
    if (this.#bytes > longestText) return Promise.reject(new Error('a text in it is too long'));
    this.#parts.push(part);
    return Promise.resolve();
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

/** Opened with its first part. */
class FileSink implements MemberSink {
  readonly #path: string;
  #file: FileHandle | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async add(part: Uint8Array): Promise<void> {
    try {
      if (this.#file === undefined) {
        await mkdir(dirname(this.#path), { recursive: true });
        this.#file = await open(this.#path, 'w');
      }
      await this.#file.writeFile(part);
    } catch (error) {
      await this.end();
      throw outputFailure(this.#path, error);
    }
  }

  async end(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }
}
