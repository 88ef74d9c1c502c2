import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this user's copies of large, unchanging things lie: outside the checkout, so that another clone
 * need not fetch them again.
 * @param {Pick<import('./run-steps.mjs').Context, 'env' | 'platform'>} context
 * @returns {string}
 */
export function cacheFolder({ env, platform }) {
  const home = env['HOME'] || env['USERPROFILE'] || homedir();
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'roadglass-cache');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'roadglass');
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'roadglass');
}
