// Runs one bundled benchmark in a process of its own, so that its memory and CPU time are its own, and
// sends what it measured to scripts/bench/bench.mjs.
import { createRequire } from 'node:module';

const file = process.argv[2] ?? '';
const { run } = createRequire(import.meta.url)(file);
const results = await run();
process.send?.(results, () => process.disconnect());
