// npm run setup: packages, ffmpeg, model, program and, where a window can be shown, Electron, as far as
// they are missing.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { steps, thisMachine, windowSteps } = await import('./setup/steps.mjs');
const { hasDisplay } = await import('./setup/virtual-display.mjs');
await launch(async () => {}, hasDisplay(thisMachine()) ? windowSteps : steps);
