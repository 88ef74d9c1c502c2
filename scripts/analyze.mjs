// npm run -s analyze -- VIDEO... : set-up, then the program in this same process, so that a signal
// reaches it as it came and its exit code is ours.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
await launch(async () => {
  const { oneInterruptPerPress } = await import('./launch/one-interrupt.mjs');
  const { projectRoot } = await import('./setup/steps.mjs');
  const { createRequire } = await import('node:module');
  const { join } = await import('node:path');
  oneInterruptPerPress();
  const program = join(projectRoot, 'dist', 'analyze.cjs');
  // What the program sees is what it would see when started on its own.
  process.argv[1] = program;
  createRequire(import.meta.url)(program);
});
