import { createRequire } from 'node:module';
import { join } from 'node:path';
import { oneInterruptPerPress } from './one-interrupt.mjs';
import { projectRoot } from '../setup/steps.mjs';

/**
 * Runs a program of dist/ in this same process, so that a signal reaches it as it came and its exit code
 * is ours.
 * @param {string} name as in dist/NAME.cjs
 */
export function runProgram(name) {
  oneInterruptPerPress();
  const program = join(projectRoot, 'dist', `${name}.cjs`);
  // What the program sees is what it would see when started on its own.
  process.argv[1] = program;
  createRequire(import.meta.url)(program);
}
