import { currentProjectVersion } from '../../src-workers/contracts/project';

/** One step each, from the version that is the key to the next. */
const steps: Readonly<Record<number, (project: object) => object>> = {
  // Everything that is new in version 2 is optional.
  1: (project) => ({ ...project, version: 2 }),
  // So is everything in version 3.
  2: (project) => ({ ...project, version: 3 }),
  // And in version 4.
  3: (project) => ({ ...project, version: 4 }),
};

/**
 * Brings a project of an older version to the current one, one step at a time. A version before the
 * first (0, -1e300) has no step: it comes back as it is, and the schema refuses it.
 */
export function migrateToCurrent(project: object, version: number): object {
  let migrated = project;
  for (let from = version; from < currentProjectVersion; from += 1) {
    const step = steps[from];
    if (step === undefined) return project;
    migrated = step(migrated);
  }
  return migrated;
}
