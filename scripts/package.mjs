// npm run package [-- installers]: set-up, then the app as people install it, in out/package/.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { packagingSteps, thisMachine } = await import('./setup/steps.mjs');
await launch(async () => {
  const { packageApp } = await import('./package/package.mjs');
  process.exitCode = await packageApp(thisMachine(), process.argv.slice(2));
}, packagingSteps);
