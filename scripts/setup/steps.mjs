import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { ffmpeg } from './ffmpeg.mjs';
import { model } from './model.mjs';
import { packages } from './packages.mjs';
import { program } from './program.mjs';

/** In this order: each needs what stands before it. */
export const steps = [packages, ffmpeg, model, program];

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** @returns {import('./run-steps.mjs').Context} this machine */
export function thisMachine() {
  return {
    root: projectRoot,
    env: process.env,
    platform: process.platform,
    uid: process.getuid?.(),
    run: runCommand,
    say: (line) => process.stderr.write(`${line}\n`),
  };
}
