import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {import('./run-steps.mjs').Context} Context
 * @typedef {{path: string, origin: 'FFMPEG_PATH' | 'ffmpeg-static' | 'PATH', version: string}} FfmpegPlace
 */

/** The first version with `-fps_mode`, without which ffmpeg pads variable-rate files. */
const OLDEST = /** @type {const} */ ([5, 1]);

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
 * @param {string} said what `ffmpeg -version` printed
 * @returns {string | undefined} the version, when it will do; builds of the repository
 *   (`N-12345-g...`) have no number and are taken to be new
 */
export function usableVersion(said) {
  const version = /^ffmpeg version (\S+)/m.exec(said)?.[1];
  const numbers = /^n?(\d+)\.(\d+)/.exec(version ?? '');
  if (!version || !numbers) return version;
  const [major, minor] = [Number(numbers[1]), Number(numbers[2])];
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]) ? version : undefined;
}

/**
 * The order in which the product looks (src-main/decoders/ffmpeg-lookup.ts; a test holds the two
 * together), written again because set-up runs before anything can be bundled.
 * @param {Pick<Context, 'root' | 'env' | 'platform' | 'run'>} context
 * @returns {Promise<FfmpegPlace | undefined>} undefined when there is none that works and is new enough
 */
export async function ffmpegPlace({ root, env, platform, run }) {
  const name = platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  const named = env['FFMPEG_PATH'];
  /** @type {{path: string, origin: FfmpegPlace['origin']}[]} */
  const places = named
    ? [{ path: named, origin: 'FFMPEG_PATH' }]
    : [{ path: join(root, 'node_modules', 'ffmpeg-static', name), origin: 'ffmpeg-static' }];
  if (!named) {
    for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter)) {
      if (folder !== '') places.push({ path: join(folder, name), origin: 'PATH' });
    }
  }
  for (const place of places) {
    if (!isProgram(place.path)) continue;
    const version = usableVersion((await run(place.path, ['-version'])).output);
    if (version !== undefined) return { ...place, version };
  }
  return undefined;
}
