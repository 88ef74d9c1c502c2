import { SetupProblem } from '../../scripts/setup/problem.mjs';
import { runSteps } from '../../scripts/setup/run-steps.mjs';
import { testSteps, thisMachine } from '../../scripts/setup/steps.mjs';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { hasDisplay } from '../../scripts/setup/virtual-display.mjs';
import { startDisplay } from './display';

/**
 * Once per run that has end-to-end tests, before the first: what they need is set up and built from
 * these sources, however vitest was started, and there is a display. Returns what ends it.
 */
export default async function setUpRun(): Promise<() => Promise<void>> {
  const machine = thisMachine();
  await runSteps(testSteps, machine).catch((error: unknown) => {
    throw error instanceof SetupProblem ? new Error(error.text) : error;
  });
  const runtime = electronRuntime(machine);
  const display = hasDisplay(machine) ? undefined : await startDisplay();
  // Inherited by the processes that run the tests.
  if (display) process.env['DISPLAY'] = display.name;
  machine.say(
    `End-to-end tests run on Electron ${runtime?.version} (${runtime?.kind}), display ${process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? 'of the system'}.`,
  );
  return async () => {
    if (!display) return;
    delete process.env['DISPLAY'];
    await display.close();
  };
}
