import { SetupProblem } from './problem.mjs';

/** @type {import('./run-steps.mjs').Step} */
export const program = {
  name: 'program',
  doing: 'Building the program',
  command: 'npm run build',

  async missing({ root }) {
    // Imports nothing from node_modules by itself: this also runs before there are any.
    const { isBuilt } = await import('../build/build-stamp.mjs');
    return isBuilt(root) ? undefined : 'the program is not built from these sources';
  },

  async run({ root }) {
    const { build, sentenceOf } = await import('../build/bundles.mjs');
    try {
      await build(root);
    } catch (error) {
      throw new SetupProblem('The program could not be built; the errors are above.', {
        detail: sentenceOf(error),
        command: 'npm run build',
      });
    }
  },
};
