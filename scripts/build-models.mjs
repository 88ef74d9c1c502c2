#!/usr/bin/env node
import { argv, exit, stderr, stdout } from 'node:process';
import { buildModel, buildModels } from './build-models/build-models.mjs';

/**
 * `npm run model`: without arguments it builds the detectors that ship, where they are missing or stale;
 * `build ID` builds one, also one that does not ship (`--record` also writes the hash of what was built
 * into the manifest: for someone who changed the converter). `ranges` measures on the project's own films
 * what mb3-centernet-int8 is built with. `compare A B VIDEO` runs two models over a
 * clip. With the id of a model or an ONNX file it says what Roadglass takes it for.
 */
const args = argv.slice(2);
const options = {
  record: args.includes('--record'),
  say: (sentence) => stdout.write(`${sentence}\n`),
};
const [what, ...rest] = args.filter((argument) => argument !== '--record');

async function building(work) {
  try {
    await work();
  } catch (error) {
    stderr.write(`${error.message}\n`);
    exit(1);
  }
}

if (what === undefined) await building(() => buildModels(options));
else if (what === 'ranges' && rest.length === 0)
  await building(async () => {
    const { writeRanges } = await import('./build-models/quantise/write-ranges.mjs');
    await writeRanges(options);
  });
else if (what === 'build' && rest.length === 1) await building(() => buildModel(rest[0], options));
else {
  const { launch } = await import('./launch/launch.mjs');
  const { runProgram } = await import('./launch/program.mjs');
  const program = what === 'compare' ? 'compare-models' : 'model';
  await launch(async () => runProgram(program));
}
