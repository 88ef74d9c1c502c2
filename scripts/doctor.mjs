// npm run doctor [-- --json]: says what is there and what is missing, and changes nothing. Before
// set-up, when its program is not there yet, it reports the steps of the set-up instead.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { existsSync } = await import('node:fs');
const { createRequire } = await import('node:module');
const { join } = await import('node:path');
const { inspectSteps } = await import('./setup/run-steps.mjs');
const { steps, thisMachine } = await import('./setup/steps.mjs');

const machine = thisMachine();
const states = await inspectSteps(steps, machine);
const missing = states.filter((state) => state.missing !== undefined);
const program = join(machine.root, 'dist', 'doctor.cjs');
const wantsJson = process.argv.includes('--json');
const isInstalled = missing.every(({ name }) => name !== 'packages' && name !== 'program');

if (isInstalled && existsSync(program)) {
  const { windowFindings } = await import('./doctor/window-findings.mjs');
  // What only these scripts know: the program is the same in a package, where they are not.
  process.env['ROADGLASS_FINDINGS'] = JSON.stringify(await windowFindings(machine));
  process.chdir(machine.root);
  createRequire(import.meta.url)(program);
} else if (wantsJson) {
  const findings = states.map(({ name, missing: sentence, command }) =>
    sentence === undefined
      ? { about: name, state: 'ok', sentence: 'in place' }
      : { about: name, state: 'missing', sentence, command },
  );
  process.stdout.write(`${JSON.stringify({ healthy: false, findings }, null, 2)}\n`);
  process.exitCode = 1;
} else {
  const line = (
    /** @type {string} */ mark,
    /** @type {string} */ name,
    /** @type {string} */ text,
  ) => process.stdout.write(`${mark.padEnd(9)}${name.padEnd(9)}  ${text}\n`);
  line('ok', 'Node.js', process.versions.node);
  for (const state of states) {
    if (state.missing === undefined) line('ok', state.name, 'in place');
    else line('MISSING', state.name, state.missing);
  }
  process.stdout.write('\nRoadglass is not set up here yet.\nRun:  npm run setup\n');
  process.exitCode = 1;
}
