import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The order in which the product looks, see src-main/decoders/ffmpeg-lookup.ts; written again here
 * because set-up runs before anything can be bundled.
 * @param {Pick<Context, 'root' | 'env' | 'platform'>} context
 * @returns {{path: string, origin: 'FFMPEG_PATH' | 'ffmpeg-static' | 'PATH'} | undefined}
 */
export function ffmpegPlace({ root, env, platform }) {
  const name = platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  const named = env['FFMPEG_PATH'];
  if (named) return isProgram(named) ? { path: named, origin: 'FFMPEG_PATH' } : undefined;
  const downloaded = join(root, 'node_modules', 'ffmpeg-static', name);
  if (isProgram(downloaded)) return { path: downloaded, origin: 'ffmpeg-static' };
  const folder = (env['PATH'] ?? env['Path'] ?? '')
    .split(delimiter)
    .find((each) => each !== '' && isProgram(join(each, name)));
  return folder === undefined ? undefined : { path: join(folder, name), origin: 'PATH' };
}
