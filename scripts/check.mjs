// npm run check: everything that must hold before a commit lands, the quick things first.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
await launch(async () => {
  const { check } = await import('./check/check.mjs');
  process.exitCode = await check(process.argv.slice(2));
});
