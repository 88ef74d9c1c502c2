import { SetupProblem } from './problem.mjs';

/**
 * A part of dist/ as a step. Imports nothing from node_modules by itself: it is also read before there
 * are any.
 * @param {{name: string, doing: string, missing: string,
 *   part: (stamps: typeof import('../build/build-stamp.mjs')) => import('../build/build-stamp.mjs').Part,
 *   build: (root: string) => Promise<unknown>}} of
 * @returns {import('./run-steps.mjs').Step}
 */
const builtStep = ({ name, doing, missing, part, build }) => ({
  name,
  doing,
  command: 'npm run build',

  async missing({ root }) {
    const stamps = await import('../build/build-stamp.mjs');
    return stamps.isBuilt(root, part(stamps)) ? undefined : missing;
  },

  async run({ root }) {
    const { sentenceOf } = await import('../build/bundles.mjs');
    try {
      await build(root);
    } catch (error) {
      throw new SetupProblem('The program could not be built; the errors are above.', {
        detail: sentenceOf(error),
        command: 'npm run build',
      });
    }
  },
});

/** All that runs in Node or in Electron's main process. */
export const program = builtStep({
  name: 'program',
  doing: 'Building the program',
  missing: 'the program is not built from these sources',
  part: ({ PROGRAM }) => PROGRAM,
  build: async (root) => (await import('../build/bundles.mjs')).build(root),
});

/** What the window shows; only whoever opens one waits for it. */
export const windowPage = builtStep({
  name: 'window',
  doing: 'Building the window (a few seconds)',
  missing: 'the window is not built from these sources',
  part: ({ WINDOW }) => WINDOW,
  build: async (root) => {
    await (await import('../build/window.mjs')).buildWindow(root);
    (await import('../package/licences.mjs')).writeLicences(root);
  },
});
