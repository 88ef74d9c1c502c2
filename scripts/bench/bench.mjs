import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_OPTIONS, sentenceOf } from '../build/bundles.mjs';
import { runChild } from '../launch/child.mjs';
import { projectRoot } from '../setup/steps.mjs';
import { machineFacts } from './machine-facts.mjs';
import { resultTable } from './result-table.mjs';

/** @typedef {import('./result-table.mjs').BenchRow} BenchRow */

const ENDING = '.bench.ts';

/** @returns {string[]} the benchmarks' names, in the order of the alphabet */
function benchNames() {
  return readdirSync(join(projectRoot, 'test', 'bench'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/**
 * A bundle lies in dist/ itself, beside the workers that it may start.
 * @param {string[]} names
 */
async function bundle(names) {
  const { build } = await import('esbuild');
  await build({
    ...BUNDLE_OPTIONS,
    // Drives the app; it finds its own parts beside itself.
    external: [...(BUNDLE_OPTIONS.external ?? []), 'playwright'],
    absWorkingDir: projectRoot,
    entryPoints: Object.fromEntries(
      names.map((name) => [`bench-${name}`, `test/bench/${name}${ENDING}`]),
    ),
    outdir: 'dist',
  });
}

/**
 * @param {string[]} wanted names; none means all
 * @returns {Promise<number>} exit code: 0 when every benchmark ran, whatever it measured
 */
export async function bench(wanted) {
  const names = benchNames();
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no benchmark "${unknown}"; there are: ${names.join(', ')}.\n`);
    return 2;
  }
  const chosen = wanted.length > 0 ? wanted : names;
  process.chdir(projectRoot);
  try {
    await bundle(chosen);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  }
  const facts = await machineFacts();
  process.stdout.write(`${JSON.stringify({ machine: facts })}\n`);
  /** @type {BenchRow[]} */
  const rows = [];
  let exitCode = 0;
  for (const name of chosen) {
    process.stderr.write(`== ${name}\n`);
    const code = await runChild(
      process.execPath,
      [
        '--enable-source-maps',
        join(projectRoot, 'scripts', 'bench', 'run-one.mjs'),
        join(projectRoot, 'dist', `bench-${name}.cjs`),
      ],
      {
        // What a benchmark prints by itself goes to stderr: stdout is for the figures.
        stdio: ['inherit', process.stderr.fd, 'inherit', 'ipc'],
        onMessage: (message) => {
          for (const row of /** @type {BenchRow[]} */ (message)) {
            rows.push(row);
            process.stdout.write(`${JSON.stringify(row)}\n`);
          }
        },
      },
    );
    if (code >= 128) return code;
    if (code !== 0) exitCode = 1;
  }
  const machine = Object.values(facts).join(', ');
  process.stdout.write(`\n${resultTable(rows)}\n\nMeasured on: ${machine}\n`);
  return exitCode;
}
