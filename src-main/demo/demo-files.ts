import { existsSync } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Failure } from '../../src-workers/contracts/errors';
import type { ProjectCamera } from '../../src-workers/contracts/project';
import { demoFolder } from '../program-files';
import { readProjectFile } from '../project/project-file';
import { projectEnding } from '../project/project-store';
import { sourceFile } from '../project/source-path';
import { outputFailure } from '../reports/atomic-file';

/**
 * The project of the demo: the one that ships, or the one that `ROADGLASS_DEMO` names; undefined where
 * that is empty, which means that nobody wants one, and where it is not there.
 */
export function demoProjectFile(
  named: string | undefined = process.env['ROADGLASS_DEMO'],
  folder: string = demoFolder,
): string | undefined {
  const path = named === undefined ? join(folder, `demo${projectEnding}`) : resolve(named);
  const there = named === '' ? false : existsSync(path) && existsSync(filmBeside(path));
  return there ? path : undefined;
}

/** Named as the project is. */
const filmBeside = (projectFile: string): string =>
  projectFile.slice(0, -projectEnding.length) + '.mp4';

/** The camera of the demo, with the film that it plays. */
export interface Demo {
  readonly camera: ProjectCamera;
  /** Absolute path. */
  readonly film: string;
}

/** @throws Failure PROJECT_*, SOURCE_NOT_FOUND */
export async function readDemo(projectFile: string): Promise<Demo> {
  const [camera] = (await readProjectFile(projectFile)).cameras;
  if (camera?.source?.kind !== 'file') {
    throw new Failure('PROJECT_INVALID', `The demo "${projectFile}" has no film.`);
  }
  const film = sourceFile(projectFile, camera.source.path);
  if (!existsSync(film)) {
    throw new Failure('SOURCE_NOT_FOUND', `The film of the demo is not there: "${film}".`);
  }
  return { camera, film };
}

/**
 * Puts the film into the data folder, where it stays when the program is updated, moved or mounted
 * somewhere else at every start as an AppImage is.
 * @returns its path there
 * @throws Failure OUTPUT_NOT_WRITABLE, DISK_FULL
 */
export async function keepFilm(film: string, dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'demo');
  const kept = join(folder, basename(film));
  try {
    const bytes = async (path: string): Promise<number | undefined> =>
      (await stat(path).catch(() => undefined))?.size;
    if ((await bytes(kept)) === (await bytes(film))) return kept;
    await mkdir(folder, { recursive: true });
    await copyFile(film, kept);
  } catch (error) {
    throw outputFailure(kept, error);
  }
  return kept;
}
