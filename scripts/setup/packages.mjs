import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lastLines } from './command.mjs';
import { isNetworkFailure } from './network.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * @typedef {{version?: string, optional?: boolean, devOptional?: boolean, link?: boolean}} LockedPackage
 * @typedef {{packages?: Record<string, LockedPackage>}} Lock
 */

/**
 * Compares what npm recorded that it installed (node_modules/.package-lock.json, written last, so an
 * interrupted install has none) with what package-lock.json asks for. It holds whoever installed, and
 * unlike a stamp of our own it does not reinstall after somebody's `npm install --save-exact x`.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 * @returns {string[]} places in node_modules that are missing or of another version
 */
export function differingPackages(wanted, installed) {
  const there = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {})
    .filter(([place, pack]) => {
      if (place === '' || pack.link) return false;
      const actual = there[place];
      // Optional packages of other platforms (esbuild for Windows) are never installed here.
      if (!actual) return !(pack.optional || pack.devOptional);
      return actual.version !== pack.version;
    })
    .map(([place]) => place);
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The npm that started us, so that a second one on the PATH is not mixed in.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{program: string, args: string[]}}
 */
export function npmProgram(env) {
  const path = env['npm_execpath'];
  if (path && basename(path) === 'npm-cli.js') return { program: process.execPath, args: [path] };
  return { program: 'npm', args: [] };
}

/** @type {import('./run-steps.mjs').Step} */
export const packages = {
  name: 'packages',
  doing: 'Installing the packages of package-lock.json (about half a minute)',
  command: 'npm run setup',

  missing({ root }) {
    const wanted = readLock(join(root, 'package-lock.json'));
    if (!wanted) return 'package-lock.json is missing or cut short';
    const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
    if (!installed) return 'the packages are not installed';
    const differing = differingPackages(wanted, installed);
    if (differing.length === 0) return undefined;
    return `${differing.length} packages differ from package-lock.json (${differing[0]}, ...)`;
  },

  async run(context) {
    const { root, env, run } = context;
    const npm = npmProgram(env);
    const { code, output } = await run(
      npm.program,
      [
        ...npm.args,
        'ci',
        // The lock file holds every package's hash, so what the cache has need not be asked for again.
        '--prefer-offline',
        // Without a network npm would try for over a minute.
        '--fetch-retries=2',
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=5000',
        // `npm run -s` hands "silent" down to this npm as well; a failure must be able to speak.
        '--loglevel=error',
        '--no-progress',
      ],
      { cwd: root, env: { ...env, NODE_ENV: 'development' } },
    );
    if (code === 0) {
      const still = await packages.missing(context);
      if (!still) return;
      // Else every start would install again, for ever.
      throw new SetupProblem(`npm installed the packages, and still ${still}.`, {
        command: 'npm ci',
      });
    }
    if (code === 127) {
      throw new SetupProblem('npm was not found on the PATH; it comes with Node.js.');
    }
    const detail = lastLines(output, 8);
    if (isNetworkFailure(output)) {
      throw new SetupProblem(
        'The packages could not be fetched: the package registry is out of reach. Check the network or the proxy (npm config get proxy), then try again.',
        { detail, command: 'npm run setup' },
      );
    }
    if (/EACCES|EPERM|EROFS/.test(output)) {
      throw new SetupProblem(
        `The packages could not be written: ${root} is not writable for this user. Take over the folder, or work in a clone of your own.`,
        { detail, command: `sudo chown -R "$(id -un)" "${root}"` },
      );
    }
    if (/ENOSPC/.test(output)) {
      throw new SetupProblem('The disk is full; the packages need about 500 MB.', { detail });
    }
    throw new SetupProblem('The packages could not be installed; npm said why above.', {
      detail,
      command: 'npm ci',
    });
  },
};
