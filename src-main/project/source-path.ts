import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Where a file of a project lies. @param stored as the project has it */
export const sourceFile = (projectPath: string, stored: string): string =>
  resolve(dirname(projectPath), stored);

/**
 * How a project stores where a file lies: relative where it is below the project's folder, so that
 * both can be moved together, else absolute. With slashes, which every system reads.
 */
export function storedPath(projectPath: string, file: string): string {
  const path = relative(dirname(projectPath), file);
  const below = path !== '' && !isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`);
  return below ? path.split(sep).join('/') : file;
}
