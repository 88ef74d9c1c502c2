import { isFailure } from '../../src-workers/contracts/errors';
import type { ConsoleEngine } from '../engine/console-engine';
import type { LaunchRequest } from './launch-request';

/** Opens what a start, a second start or the system's file manager asked for. Returns what went wrong. */
export async function openRequested(
  engine: Pick<ConsoleEngine, 'openProject' | 'carryOut'>,
  { project, videos }: LaunchRequest,
): Promise<readonly string[]> {
  try {
    if (project !== undefined) await engine.openProject(project);
    if (videos.length === 0) return [];
    const opened = await engine.carryOut<'open-videos'>({
      kind: 'open-videos',
      paths: [...videos],
    });
    return opened.failures.map(({ sentence }) => sentence);
  } catch (error) {
    if (isFailure(error)) return [error.message];
    throw error;
  }
}
