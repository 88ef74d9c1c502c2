// npm run setup: packages, ffmpeg, model and program, as far as they are missing.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
await launch(async () => {});
