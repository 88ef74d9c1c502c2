import type { Preferences } from '../../src-workers/contracts/preferences';

export interface StartingChoice {
  /** A path on the command line goes before everything. */
  readonly asked: string | undefined;
  /** Of the last time, where it is still there. */
  readonly last: string | undefined;
  readonly startWith: Preferences['startWith'];
  /** Undefined: the dialog was closed. */
  readonly ask: () => Promise<string | undefined>;
}

/** With which project Roadglass starts; undefined: the data folder's own. */
export async function startingProject({
  asked,
  last,
  startWith,
  ask,
}: StartingChoice): Promise<string | undefined> {
  if (asked !== undefined) return asked;
  switch (startWith) {
    case 'own-project':
      return undefined;
    case 'last-project':
      return last;
    case 'ask':
      return (await ask()) ?? last;
  }
}
