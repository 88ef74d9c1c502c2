// npm start [-- PROJECT-OR-VIDEO...]: set-up, then the console; without a display the same engine in
// this process, without a window.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { steps, thisMachine, windowSteps } = await import('./setup/steps.mjs');
const { hasDisplay } = await import('./setup/virtual-display.mjs');

const machine = thisMachine();
const isShown = hasDisplay(machine);
await launch(
  async () => {
    if (isShown) {
      const { startWindow } = await import('./launch/start-window.mjs');
      process.exitCode = await startWindow(machine, process.argv.slice(2), process.env);
      return;
    }
    const { runProgram } = await import('./launch/program.mjs');
    runProgram('headless');
  },
  isShown ? windowSteps : steps,
);
