import { currentProjectVersion } from '../../src-workers/contracts/project';

const firstVersion = 1;
/** One step each, from the version that is the key to the next. None yet. */
const steps: Readonly<Record<number, (project: unknown) => unknown>> = {};

/** Brings a project of an older version to the current one, one step at a time. */
export function migrateToCurrent(project: unknown, version: number): unknown {
  let migrated = project;
  // A version before the first (0, -1e300) has no step; the schema refuses it with its own sentence.
  for (let from = Math.max(version, firstVersion); from < currentProjectVersion; from += 1) {
    migrated = steps[from]?.(migrated) ?? migrated;
  }
  return migrated;
}
