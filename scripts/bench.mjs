// npm run bench [-- NAME...]: test/bench/NAME.bench.ts, one after the other, each in a process of its own.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
await launch(async () => {
  const { bench } = await import('./bench/bench.mjs');
  process.exitCode = await bench(process.argv.slice(2));
});
