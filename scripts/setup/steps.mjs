import { fileURLToPath } from 'node:url';
import { runCommand } from './command.mjs';
import { electron } from './electron.mjs';
import { electronLibraries } from './electron-libraries.mjs';
import { ffmpeg } from './ffmpeg.mjs';
import { model } from './model.mjs';
import { packages } from './packages.mjs';
import { program, windowPage } from './program.mjs';
import { virtualDisplay } from './virtual-display.mjs';

/** What runs without a window. In this order: each needs what stands before it. */
export const steps = [packages, ffmpeg, model, program];

/** What a window needs. */
export const windowSteps = [...steps, windowPage, electron, electronLibraries];

/** A package is put together from files; nothing of it runs here. */
export const packagingSteps = [packages, ffmpeg, model, program, windowPage, electron];

/** The tests open windows, also where nobody could see them. */
export const testSteps = [...windowSteps, virtualDisplay];

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
