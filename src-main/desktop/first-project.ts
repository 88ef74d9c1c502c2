import { isFailure } from '../../src-workers/contracts/errors';
import type { ConsoleEngine } from '../engine/console-engine';

export interface FirstProject {
  readonly engine: ConsoleEngine;
  /** Why the project that was wanted is not the one that is open. */
  readonly problem?: string;
}

/**
 * Starts the engine with the project that was asked for, else the one of the last time. One that
 * cannot be opened must not keep Roadglass from starting: then the data folder's own is opened.
 */
export async function openFirstProject(
  createEngine: (projectPath: string | undefined) => Promise<ConsoleEngine>,
  wanted: string | undefined,
): Promise<FirstProject> {
  try {
    return { engine: await createEngine(wanted) };
  } catch (error) {
    if (wanted === undefined || !isFailure(error)) throw error;
    return { engine: await createEngine(undefined), problem: error.message };
  }
}
