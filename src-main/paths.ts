import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { projectEnding } from './project/project-store';

export interface PathSurroundings {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/**
 * Where Roadglass keeps what is not in a project file: the default project, detections, secrets and
 * the log. `ROADGLASS_DATA` names another folder.
 */
export function dataFolder({
  env = process.env,
  platform = process.platform,
  home = homedir(),
}: PathSurroundings = {}): string {
  const named = env['ROADGLASS_DATA'];
  if (named) return named;
  switch (platform) {
    case 'win32':
      return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Roadglass');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Roadglass');
    default: {
      const base = env['XDG_DATA_HOME'];
      // The XDG base directory specification: relative paths are to be ignored.
      const folder = base?.startsWith('/') === true ? base : posix.join(home, '.local', 'share');
      return posix.join(folder, 'roadglass');
    }
  }
}

/** The project that is opened where no other one is named. */
export const defaultProject = (folder: string): string => join(folder, `Cameras${projectEnding}`);

/** Where the detections of a project's cameras lie. */
export const analysesFolder = (folder: string): string => join(folder, 'analyses');
