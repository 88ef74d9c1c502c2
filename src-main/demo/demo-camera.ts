import type { ProjectCamera } from '../../src-workers/contracts/project';
import { storedPath } from '../project/source-path';
import { keepFilm, readDemo } from './demo-files';

/**
 * The camera of the demo as a project in `projectPath` has it: with everything that is drawn and
 * measured on it, and a film of its own in the data folder, which plays in a loop.
 * @throws Failure PROJECT_*, SOURCE_NOT_FOUND, OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function demoCamera(
  demoProject: string,
  dataFolder: string,
  projectPath: string,
): Promise<{ readonly camera: ProjectCamera; readonly film: string }> {
  const demo = await readDemo(demoProject);
  const film = await keepFilm(demo.film, dataFolder);
  const source = { kind: 'file', path: storedPath(projectPath, film), loop: true } as const;
  return { camera: { ...demo.camera, source }, film };
}
