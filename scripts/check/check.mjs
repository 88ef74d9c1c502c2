import { join } from 'node:path';
import { runChild } from '../launch/child.mjs';
import { projectRoot } from '../setup/steps.mjs';

/** @param {string} path of a package's program, below node_modules */
const tool = (path) => join(projectRoot, 'node_modules', path);

/** In this order: what fails most often in the shortest time comes first. */
const GATES = [
  { name: 'types', program: tool('typescript/bin/tsc'), args: ['-b'] },
  { name: 'format', program: tool('prettier/bin/prettier.cjs'), args: ['--check', '.'] },
  { name: 'lint', program: tool('eslint/bin/eslint.js'), args: ['.'] },
  { name: 'build', program: join(projectRoot, 'scripts', 'build.mjs'), args: [] },
  { name: 'tests', program: join(projectRoot, 'scripts', 'test.mjs'), args: [] },
];

/** The shell's code for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * @param {string[]} args `--without-tests`: for a CI that runs them by themselves
 * @returns {Promise<number>} exit code: 0 when every gate holds
 */
export async function check(args) {
  const unknown = args.find((argument) => argument !== '--without-tests');
  if (unknown) {
    process.stderr.write(`npm run check knows only --without-tests, not "${unknown}".\n`);
    return 2;
  }
  const gates = GATES.filter(({ name }) => name !== 'tests' || args.length === 0);
  process.chdir(projectRoot);
  /** @type {string[]} */
  const summary = [];
  let failed = false;
  for (const { name, program, args: toolArgs } of gates) {
    process.stderr.write(`\n== ${name}\n`);
    const start = performance.now();
    const code = await runChild(process.execPath, [program, ...toolArgs]);
    if (code === INTERRUPTED) return code;
    failed ||= code !== 0;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    summary.push(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(8)}${seconds.padStart(7)} s`);
    // Lint and tests of a program that does not compile say the same thing a second and a third time.
    if (code !== 0 && name === 'types') break;
  }
  process.stderr.write(`\n${summary.join('\n')}\n`);
  return failed ? 1 : 0;
}
