import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import { preferencesSchema, type Preferences } from '../../src-workers/contracts/preferences';
import { writeFileAtomically } from '../reports/atomic-file';

const fileName = 'preferences.json';

/** What a person wants of this installation; a file of the data folder, written after every change. */
export class PreferencesStore {
  readonly #path: string;
  #preferences: Preferences;

  private constructor(path: string, preferences: Preferences) {
    this.#path = path;
    this.#preferences = preferences;
  }

  /**
   * Begins with the defaults where there is no file, and where there is one that cannot be understood:
   * nobody should be kept from the console by it.
   * @param onProblem gets why the file was not taken
   */
  static async read(
    dataFolder: string,
    onProblem: (problem: Failure) => void,
  ): Promise<PreferencesStore> {
    const path = join(dataFolder, fileName);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return new PreferencesStore(path, preferencesSchema.parse({}));
    try {
      return new PreferencesStore(path, preferencesSchema.parse(JSON.parse(text)));
    } catch (cause) {
      onProblem(
        new Failure(
          'PREFERENCES_INVALID',
          `The preferences in "${path}" cannot be read; the defaults are in force.`,
          {
            cause,
          },
        ),
      );
      return new PreferencesStore(path, preferencesSchema.parse({}));
    }
  }

  get all(): Preferences {
    return this.#preferences;
  }

  /** @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL; the change is in force for this run all the same */
  async change(change: Partial<Preferences>): Promise<void> {
    this.#preferences = preferencesSchema.parse({ ...this.#preferences, ...change });
    await writeFileAtomically(this.#path, `${JSON.stringify(this.#preferences, undefined, 2)}\n`);
  }
}
