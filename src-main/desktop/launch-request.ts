import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** What a start of Roadglass asks for. Paths are absolute. */
export interface LaunchRequest {
  readonly project?: string;
  readonly videos: readonly string[];
}

export const projectEnding = '.roadglass';

/**
 * Reads the arguments behind the program's name: `--project FILE`, project files by their ending, and
 * videos. Switches of Chromium and Electron stand among them, and Electron's own program has the
 * folder of the app as its first argument.
 */
export function parseLaunchRequest(
  argv: readonly string[],
  folder: string,
  appPath: string,
): LaunchRequest {
  let project: string | undefined;
  const videos: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index]!;
    const named = /^--project(?:=(.*))?$/s.exec(argument);
    if (named) {
      const value = named[1] ?? argv[(index += 1)];
      if (value) project = resolve(folder, value);
      continue;
    }
    if (argument === '' || (argument.startsWith('-') && !existsSync(resolve(folder, argument))))
      continue;
    const path = resolve(folder, argument);
    if (path === resolve(appPath)) continue;
    if (extname(path).toLowerCase() === projectEnding) project = path;
    else videos.push(path);
  }
  return { ...(project === undefined ? {} : { project }), videos };
}
