import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** ffmpeg or Electron's libraries bring some 100 MB. */
const APT_LIMIT_MS = 15 * 60_000;
const PATIENCE = ['-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=120'];

/** @param {string} program @param {Context} context */
export function onPath(program, { env }) {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Whether this set-up may install packages of Debian or Ubuntu by itself. @param {Context} context */
export const mayUseApt = (context) =>
  context.platform === 'linux' && context.uid === 0 && onPath('apt-get', context);

/** @param {string[]} names @param {Context} context what a person types to install them */
export function aptCommand(names, { uid }) {
  const sudo = uid === 0 ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/** @param {NodeJS.ProcessEnv} env */
const quiet = (env) => ({
  env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  timeoutMs: APT_LIMIT_MS,
});

/**
 * The distribution's own packages: signed, and from where this machine's other programs come.
 * @param {Context} context
 * @param {(string | string[])[]} packages names; of a list the first that this distribution knows
 *   (Ubuntu 24.04 renamed many libraries)
 * @returns {Promise<string>} what apt-get said when it failed, else ''
 */
export async function installWithApt(context, packages) {
  const { env, run } = context;
  // A failed update is not the end: the lists of the image may do.
  const update = await run('apt-get', [...PATIENCE, 'update'], quiet(env));
  const names = await knownNames(context, packages);
  const install = await run(
    'apt-get',
    [...PATIENCE, 'install', '-y', '--no-install-recommends', ...names],
    quiet(env),
  );
  return install.code === 0 ? '' : `${update.output}\n${install.output}`;
}

/**
 * @param {Context} context
 * @param {(string | string[])[]} packages
 * @returns {Promise<string[]>}
 */
export async function knownNames({ run }, packages) {
  /** @type {string[]} */
  const names = [];
  for (const each of packages) {
    const [first, ...others] = [each].flat();
    let name = first;
    for (const other of others) {
      if (name && (await run('apt-cache', ['show', '--no-all-versions', name])).code === 0) break;
      name = other;
    }
    if (name) names.push(name);
  }
  return names;
}
