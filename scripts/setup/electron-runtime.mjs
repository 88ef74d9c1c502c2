import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';

/**
 * @typedef {Pick<import('./run-steps.mjs').Context, 'root' | 'env' | 'platform'>} Place
 *
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} version as in 45.4.1; `unknown` for a named one that does not tell
 * @property {'named' | 'declared' | 'fallback'} kind `named`: by ROADGLASS_ELECTRON; `declared`: of
 *   package.json; `fallback`: Electron 25.1.1 out of an npm package, for development and tests only
 */

/** Part of the folder's name: what is in it never changes. */
export const FALLBACK_VERSION = '25.1.1';

/** @param {Place} place */
export const fallbackFolder = (place) =>
  join(cacheFolder(place), `electron-${FALLBACK_VERSION}-linux-x64`);

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** @param {string} file @returns {string | undefined} */
function readLine(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @param {Place} place the version that package.json asks for is what the package is */
function declaredRuntime({ root }) {
  const folder = join(root, 'node_modules', 'electron');
  const path = readLine(join(folder, 'path.txt'));
  const version = readLine(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  if (!path || !version) return undefined;
  const executable = join(folder, 'dist', path);
  const wanted = JSON.parse(readLine(join(folder, 'package.json')) ?? '{}').version;
  return isFile(executable) && version === wanted ? { executable, version } : undefined;
}

/**
 * The Electron on which the app runs: the one that ROADGLASS_ELECTRON names, the declared one, the
 * fallback. Looks at files only; a ROADGLASS_ELECTRON that is wrong is not passed over.
 * @param {Place} place
 * @returns {ElectronRuntime | undefined}
 */
export function electronRuntime(place) {
  const named = place.env['ROADGLASS_ELECTRON'];
  if (named) {
    const version = readLine(join(dirname(named), 'version'))?.replace(/^v/, '') ?? 'unknown';
    return isFile(named) ? { executable: named, version, kind: 'named' } : undefined;
  }
  const declared = declaredRuntime(place);
  if (declared) return { ...declared, kind: 'declared' };
  const executable = join(fallbackFolder(place), 'electron');
  return isFile(executable)
    ? { executable, version: FALLBACK_VERSION, kind: 'fallback' }
    : undefined;
}
