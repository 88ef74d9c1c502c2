import { electronRuntime } from '../setup/electron-runtime.mjs';
import { runChild } from './child.mjs';
import { chromiumSwitches, sandboxHindrance } from './electron-arguments.mjs';

/** Chromium's own word for "fatal only": what it says of buses and GPUs in a container helps nobody. */
const QUIET = '--log-level=3';

/**
 * Opens the console and waits until it is closed.
 * @param {import('../setup/run-steps.mjs').Context} context
 * @param {string[]} args paths of a project or of videos, and switches of Chromium
 * @param {NodeJS.ProcessEnv} env for the app
 * @returns {Promise<number>} exit code
 */
export function startWindow(context, args, env) {
  const runtime = electronRuntime(context);
  if (!runtime) throw new Error('startWindow comes after the step "electron"');
  const hindrance = sandboxHindrance(context);
  if (hindrance) {
    context.say(
      `Chromium's sandbox is off, because ${hindrance}: for development only, an installed Roadglass keeps it.`,
    );
  }
  const logging = args.some((argument) => argument.startsWith('--enable-logging')) ? [] : [QUIET];
  return runChild(
    runtime.executable,
    [context.root, ...args, ...logging, ...chromiumSwitches(context)],
    // Paths are meant from where the person stands, and npm has changed the folder.
    { env, cwd: context.env['INIT_CWD'] ?? process.cwd() },
  );
}
