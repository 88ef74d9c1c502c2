// npm test [-- vitest arguments]: set-up, then vitest in this same process.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { testSteps } = await import('./setup/steps.mjs');
await launch(async () => {
  const { oneInterruptPerPress } = await import('./launch/one-interrupt.mjs');
  const { projectRoot } = await import('./setup/steps.mjs');
  const { join } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  oneInterruptPerPress();
  process.chdir(projectRoot);
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  process.argv = [process.execPath, vitest, 'run', ...process.argv.slice(2)];
  await import(pathToFileURL(vitest).href);
}, testSteps);
