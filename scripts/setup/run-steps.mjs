import { join } from 'node:path';
import { whileLocked } from './set-up-lock.mjs';

/**
 * @typedef {object} Context what a step may touch, so that tests can hand in their own
 * @property {string} root the checkout
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {number | undefined} uid 0 is root; undefined on Windows
 * @property {import('./command.mjs').RunCommand} run
 * @property {(line: string) => void} say one line for a person, never on stdout
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} doing the line that is printed when the step has work to do
 * @property {string} command what a person runs to have it done
 * @property {(context: Context) => string | undefined | Promise<string | undefined>} missing cheap,
 *   runs at every start: what is missing, as a sentence part, or undefined when nothing is
 * @property {(context: Context) => Promise<void>} run throws SetupProblem
 */

/**
 * Does what is missing, in order, and nothing else.
 * @param {Step[]} steps
 * @param {Context} context
 * @returns {Promise<string[]>} the names of the steps that had work to do
 */
export async function runSteps(steps, context) {
  /** @type {string[]} */
  const done = [];
  for (const step of steps) {
    if ((await step.missing(context)) === undefined) continue;
    await whileLocked(
      join(context.root, '.cache', 'set-up.lock'),
      (pid) => context.say(`Waiting for another set-up (process ${pid ?? 'unknown'}) to end.`),
      async () => {
        // Whoever held the lock may have done it.
        if ((await step.missing(context)) === undefined) return;
        context.say(`${step.doing} ...`);
        await step.run(context);
        done.push(step.name);
      },
    );
  }
  return done;
}

/**
 * @param {Step[]} steps
 * @param {Context} context
 * @returns {Promise<{name: string, missing: string | undefined, command: string}[]>}
 */
export async function inspectSteps(steps, context) {
  const found = [];
  for (const step of steps) {
    found.push({
      name: step.name,
      missing: await step.missing(context),
      command: step.command,
    });
  }
  return found;
}
