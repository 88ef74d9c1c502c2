import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxHindrance } from '../launch/electron-arguments.mjs';
import { onPath } from '../setup/apt.mjs';
import { electronLibraries, librariesThatLack } from '../setup/electron-libraries.mjs';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { hasDisplay } from '../setup/virtual-display.mjs';

/**
 * @typedef {import('../setup/run-steps.mjs').Context} Context
 * @typedef {{about: string, state: 'ok' | 'missing' | 'optional' | 'fact', sentence: string,
 *   command?: string, data?: Record<string, unknown>}} Finding as src-main/doctor/finding.ts has it
 */

/** @param {Context} context @returns {string | undefined} */
function declaredVersion({ root }) {
  try {
    const file = join(root, 'package.json');
    return JSON.parse(readFileSync(file, 'utf8')).devDependencies.electron;
  } catch {
    return undefined;
  }
}

/** @param {Context} context @returns {Finding} */
function electronFinding(context) {
  const about = 'Electron';
  const runtime = electronRuntime(context);
  if (!runtime) {
    const named = context.env['ROADGLASS_ELECTRON'];
    return {
      about,
      // Everything but the window works without it.
      state: hasDisplay(context) || named ? 'missing' : 'optional',
      sentence: named
        ? `ROADGLASS_ELECTRON names ${named}, which is no file`
        : 'not there; the window needs it',
      command: named ? 'unset ROADGLASS_ELECTRON' : 'npm run setup',
    };
  }
  const { executable, version, kind } = runtime;
  const origin = {
    declared: 'as declared',
    named: 'ROADGLASS_ELECTRON',
    fallback: `out of an npm package, for development and tests; ${declaredVersion(context)} is declared`,
  }[kind];
  return {
    about,
    state: 'ok',
    sentence: `${version} at ${executable} (${origin})`,
    data: { executable, version, kind },
  };
}

/** @param {Context} context @returns {Promise<Finding[]>} */
async function libraryFindings(context) {
  if (context.platform !== 'linux' || !electronRuntime(context)) return [];
  const about = 'libraries';
  const lacking = await librariesThatLack(context);
  if (lacking.length === 0) return [{ about, state: 'ok', sentence: 'all that Electron needs' }];
  return [
    {
      about,
      state: hasDisplay(context) ? 'missing' : 'optional',
      sentence: `Electron lacks ${lacking.join(', ')}`,
      command: electronLibraries.command,
      data: { lacking },
    },
  ];
}

/** @param {Context} context @returns {Finding} */
function displayFinding(context) {
  const { env, platform } = context;
  const about = 'display';
  if (hasDisplay(context)) {
    const name = env['WAYLAND_DISPLAY'] || env['DISPLAY'];
    const isNamed = platform === 'linux' && name;
    return { about, state: 'ok', sentence: isNamed ? name : "the system's own" };
  }
  const tests = onPath('Xvfb', context)
    ? 'tests make a virtual one (Xvfb)'
    : 'tests need Xvfb, which is not there';
  return { about, state: 'optional', sentence: `none: npm start runs without a window; ${tests}` };
}

/**
 * What the doctor says of the window: the runtime, the libraries and the display that it needs.
 * @param {Context} context
 * @returns {Promise<Finding[]>}
 */
export async function windowFindings(context) {
  const hindrance = sandboxHindrance(context);
  return [
    electronFinding(context),
    ...(await libraryFindings(context)),
    displayFinding(context),
    ...(hindrance === undefined
      ? []
      : [
          /** @type {Finding} */ ({
            about: 'sandbox',
            state: 'fact',
            sentence: `off when started from here, because ${hindrance}`,
          }),
        ]),
  ];
}
