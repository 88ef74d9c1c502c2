// npm start [-- PROJECT-OR-VIDEO...]: set-up, then the console; without a display the same engine in
// this process, without a window.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { steps, thisMachine, windowSteps } = await import('./setup/steps.mjs');
const { demo, demoEnvironment } = await import('./setup/demo.mjs');
const { hasDisplay } = await import('./setup/virtual-display.mjs');

const machine = thisMachine();
const isShown = hasDisplay(machine);
await launch(async () => {
  const env = { ...process.env, ...demoEnvironment(machine) };
  if (isShown) {
    const { startWindow } = await import('./launch/start-window.mjs');
    process.exitCode = await startWindow(machine, process.argv.slice(2), env);
    return;
  }
  const { runProgram } = await import('./launch/program.mjs');
  Object.assign(process.env, env);
  runProgram('headless');
}, [...(isShown ? windowSteps : steps), demo]);
