import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from './command.mjs';
import { SetupProblem } from './problem.mjs';

/** @typedef {{id: string, file: string, sha256: string, origin: string}} Manifest */

/** @param {string} root @returns {Manifest[]} the models that this checkout builds by itself */
function builtModels(root) {
  const folder = join(root, 'models');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter((manifest) => manifest.origin === 'built');
}

/** @param {string} file @returns {string | undefined} */
function sha256(file) {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}

/** @type {import('./run-steps.mjs').Step} */
export const model = {
  name: 'model',
  doing: 'Building the detector (a few seconds)',
  command: 'npm run model',

  missing({ root }) {
    const wrong = builtModels(root).find(
      ({ file, sha256: wanted }) => sha256(join(root, 'models', file)) !== wanted,
    );
    return wrong && `the model ${wrong.id} is not built`;
  },

  async run({ root, env, run }) {
    const { code, output } = await run(
      process.execPath,
      [join(root, 'scripts', 'build-models.mjs')],
      { cwd: root, env },
    );
    if (code === 0) return;
    throw new SetupProblem('The detector could not be built; what the build said is above.', {
      detail: lastLines(output, 8),
      command: 'npm run model',
    });
  },
};
