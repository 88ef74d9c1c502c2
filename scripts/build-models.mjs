#!/usr/bin/env node
import { argv, exit, stderr, stdout } from 'node:process';
import { buildModels } from './build-models/build-models.mjs';

/**
 * Builds the detectors that ship, where they are missing or stale.
 * `--record` also writes the hash of what was built into the manifest: for someone who changed the
 * converter.
 */
try {
  buildModels({
    record: argv.includes('--record'),
    say: (sentence) => stdout.write(`${sentence}\n`),
  });
} catch (error) {
  stderr.write(`${error.message}\n`);
  exit(1);
}
