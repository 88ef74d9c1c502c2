import { currentProjectVersion } from '../../src-workers/contracts/project';

/** One step each, from the version that is the key to the next. None yet: version 1 is the first. */
const steps: Readonly<Record<number, (project: unknown) => unknown>> = {};

/** Brings a project of an older version to the current one, one step at a time. */
export function migrateToCurrent(project: unknown, version: number): unknown {
  let migrated = project;
  for (let from = version; from < currentProjectVersion; from += 1) {
    // An unknown version (0, -1) has no step; the schema then refuses it with its own sentence.
    migrated = steps[from]?.(migrated) ?? migrated;
  }
  return migrated;
}
