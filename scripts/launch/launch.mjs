import { SetupProblem } from '../setup/problem.mjs';
import { runSteps } from '../setup/run-steps.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { steps, thisMachine } from '../setup/steps.mjs';

/**
 * Sets the checkout up, then does the thing. A problem of the set-up ends with a sentence and the
 * command to run; anything else that is thrown is a bug and keeps its stack trace.
 * @param {() => Promise<unknown>} action
 * @param {import('../setup/run-steps.mjs').Step[]} [needed] what the action needs; default: all
 */
export async function launch(action, needed = steps) {
  endWithNpm(process.env);
  try {
    await runSteps(needed, thisMachine());
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stderr.write(`${error.text}\n`);
    process.exit(1);
  }
  await action();
}
