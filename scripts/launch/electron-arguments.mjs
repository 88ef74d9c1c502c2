import { readFileSync } from 'node:fs';

/** @typedef {Pick<import('../setup/run-steps.mjs').Context, 'env' | 'platform' | 'uid'>} User */

/** @param {string} setting of the kernel, below /proc/sys @returns {string | undefined} */
function readSetting(setting) {
  try {
    return readFileSync(`/proc/sys/${setting}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * Why Chromium's sandbox cannot work for a runtime that lies in a user's folder. An installed Roadglass
 * is another matter: its package sets up what the sandbox needs, and never goes without it.
 * @param {User} user
 * @param {(setting: string) => string | undefined} [setting]
 * @returns {string | undefined} part of a sentence
 */
export function sandboxHindrance({ platform, uid }, setting = readSetting) {
  if (platform !== 'linux') return undefined;
  if (uid === 0) return 'this is root';
  const closed =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0';
  return closed ? 'this system allows no user namespaces' : undefined;
}

/**
 * What Chromium is told besides what the app is told.
 * @param {User} user
 * @param {(setting: string) => string | undefined} [setting]
 * @returns {string[]}
 */
export function chromiumSwitches(user, setting = readSetting) {
  const switches = [];
  if (sandboxHindrance(user, setting)) switches.push('--no-sandbox');
  const isWaylandOnly = !user.env['DISPLAY'] && Boolean(user.env['WAYLAND_DISPLAY']);
  // Chromium chooses Wayland by itself only since Electron 38.
  if (user.platform === 'linux' && isWaylandOnly) switches.push('--ozone-platform-hint=auto');
  return switches;
}
