// npm run -s analyze -- VIDEO... : set-up, then the program in this same process.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
await launch(async () => {
  const { runProgram } = await import('./launch/program.mjs');
  runProgram('analyze');
});
