// npm run build: the bundles of dist/, whether they stand or not.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { packages } = await import('./setup/packages.mjs');
await launch(async () => {
  const { build, sentenceOf } = await import('./build/bundles.mjs');
  const { buildWindow } = await import('./build/window.mjs');
  const { writeLicences } = await import('./package/licences.mjs');
  const { projectRoot } = await import('./setup/steps.mjs');
  try {
    const files = [...(await build(projectRoot)), ...(await buildWindow(projectRoot))];
    writeLicences(projectRoot);
    process.stdout.write(`${files.filter((file) => /\.(cjs|html)$/.test(file)).join('\n')}\n`);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}, [packages]);
