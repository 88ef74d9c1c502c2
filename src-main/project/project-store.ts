import { constants } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { Failure, isFailure } from '../../src-workers/contracts/errors';
import {
  currentProjectVersion,
  projectSchema,
  type Project,
} from '../../src-workers/contracts/project';
import { writeFileAtomically } from '../reports/atomic-file';
import { LockHeld, OwnerLock } from '../reports/owner-lock';
import { parseStoredProject } from './project-file';

/** The ending of project files. */
export const projectEnding = '.roadglass';

/**
 * The project that is open: held by one Roadglass at a time, and saved after every change. A file of
 * an older version is copied before it is overwritten for the first time.
 */
export class ProjectStore {
  readonly path: string;
  #project: Project;
  /** The version that the file has, as long as it is an older one. */
  #fileVersion: number;
  readonly #lock: OwnerLock | undefined;
  readonly #onProblem: (problem: Failure) => void;
  #saving: Promise<void> | undefined;
  #changed = false;

  private constructor(
    path: string,
    stored: { readonly project: Project; readonly version: number },
    lock: OwnerLock | undefined,
    onProblem: (problem: Failure) => void,
  ) {
    this.path = path;
    this.#project = stored.project;
    this.#fileVersion = stored.version;
    this.#lock = lock;
    this.#onProblem = onProblem;
  }

  /**
   * Opens a project, or makes an empty one where there is no file. A file that cannot be understood is
   * left as it is.
   * @param initial instead of an empty one
   * @param onProblem gets what went wrong while saving
   * @throws Failure PROJECT_IN_USE, PROJECT_NOT_FOUND, PROJECT_NOT_JSON, PROJECT_TOO_NEW,
   * PROJECT_INVALID, PROJECT_NOT_WRITABLE
   */
  static async open(
    path: string,
    onProblem: (problem: Failure) => void,
    initial: Project = newProject(),
  ): Promise<ProjectStore> {
    const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined;
      throw new Failure('PROJECT_NOT_FOUND', `The project file "${path}" cannot be read.`, {
        cause,
      });
    });
    const stored = text === undefined ? undefined : parseStoredProject(text, path);
    if (stored === undefined) await makeFolder(path);
    const lock = await takeLock(path);
    const store = new ProjectStore(
      path,
      stored ?? { project: initial, version: currentProjectVersion },
      lock,
      onProblem,
    );
    if (stored !== undefined) return store;
    try {
      await store.#write();
    } catch (error) {
      await lock?.release();
      throw error;
    }
    return store;
  }

  /** For a project that takes the place of whatever the file holds. @throws Failure PROJECT_IN_USE */
  static async replace(path: string, onProblem: (problem: Failure) => void): Promise<ProjectStore> {
    await makeFolder(path);
    const stored = { project: newProject(), version: currentProjectVersion };
    return new ProjectStore(path, stored, await takeLock(path), onProblem);
  }

  get project(): Project {
    return this.#project;
  }

  /** From now on the project is this one; it is written soon. */
  change(project: Project): void {
    this.#project = project;
    this.#changed = true;
    this.#saving ??= this.#save().finally(() => (this.#saving = undefined));
  }

  /** Resolves when the file has the last change, or a problem was told. */
  async saved(): Promise<void> {
    await this.#saving;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await this.saved();
    await this.#lock?.release();
  }

  /** Changes that come while one is written are written together after it. */
  async #save(): Promise<void> {
    while (this.#changed) {
      this.#changed = false;
      try {
        await this.#write();
      } catch (error) {
        this.#onProblem(notWritable(this.path, error));
      }
    }
  }

  async #write(): Promise<void> {
    try {
      if (this.#fileVersion < currentProjectVersion) {
        await backUp(this.path, this.#fileVersion);
        this.#fileVersion = currentProjectVersion;
      }
      await writeFileAtomically(this.path, `${JSON.stringify(this.#project, undefined, 2)}\n`);
    } catch (error) {
      throw notWritable(this.path, error);
    }
  }
}

/** @param cameras of a project that is made here, so they are right */
export const newProject = (cameras: readonly unknown[] = []): Project =>
  projectSchema.parse({ version: currentProjectVersion, timeZone: localTimeZone(), cameras });

/** Where the machine stands is the best guess of where its cameras do. */
const localTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

async function takeLock(path: string): Promise<OwnerLock | undefined> {
  try {
    return await OwnerLock.take(`${path}.lock`);
  } catch (cause) {
    if (cause instanceof LockHeld) {
      throw new Failure(
        'PROJECT_IN_USE',
        `Another Roadglass (process ${cause.owner}) has the project "${path}" open. Close it there first.`,
        { cause },
      );
    }
    // A project in a folder that cannot be written to can be looked at; saving it will say so.
    return undefined;
  }
}

/** Copies the file beside itself under a name that is free. */
async function backUp(path: string, version: number): Promise<void> {
  const ending = extname(path);
  const stem = ending === '' ? path : path.slice(0, -ending.length);
  for (let number = 1; ; number += 1) {
    const count = number === 1 ? '' : `-${number}`;
    try {
      await copyFile(path, `${stem}.v${version}.backup${count}${ending}`, constants.COPYFILE_EXCL);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function notWritable(path: string, cause: unknown): Failure {
  if (isFailure(cause) && cause.code !== 'OUTPUT_NOT_WRITABLE') return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Failure(
    'PROJECT_NOT_WRITABLE',
    `The project "${path}" cannot be saved; its changes are lost when Roadglass closes. (${reason})`,
    { cause },
  );
}
