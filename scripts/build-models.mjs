#!/usr/bin/env node
import { argv, exit, stderr, stdout } from 'node:process';
import { buildModels } from './build-models/build-models.mjs';

/**
 * `npm run model`: without arguments it builds the detectors that ship, where they are missing or stale
 * (`--record` also writes the hash of what was built into the manifest: for someone who changed the
 * converter). With the id of a model or an ONNX file it says what Roadglass takes it for.
 */
const args = argv.slice(2);

function build() {
  try {
    buildModels({
      record: args.includes('--record'),
      say: (sentence) => stdout.write(`${sentence}\n`),
    });
  } catch (error) {
    stderr.write(`${error.message}\n`);
    exit(1);
  }
}

if (args.every((argument) => argument === '--record')) build();
else {
  const { launch } = await import('./launch/launch.mjs');
  const { runProgram } = await import('./launch/program.mjs');
  await launch(async () => runProgram('model'));
}
