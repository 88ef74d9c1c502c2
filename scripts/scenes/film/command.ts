import { scenes } from '../library/index';
import { parseRequest, type Parsed } from './film-request';

/** For scripts/scene.mjs, which starts Electron only when there is something to film. */
export const parseCommand = (args: readonly string[], cwd: string): Parsed =>
  parseRequest(args, scenes, cwd);
