// npm run scene -- NAME...: films scenes of scripts/scenes/library, each with what is true in it.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { launch } = await import('./launch/launch.mjs');
const { packages } = await import('./setup/packages.mjs');
const { ffmpeg } = await import('./setup/ffmpeg.mjs');
const { electron } = await import('./setup/electron.mjs');
const { electronLibraries } = await import('./setup/electron-libraries.mjs');
const { virtualDisplay } = await import('./setup/virtual-display.mjs');

await launch(async () => {
  const { createRequire } = await import('node:module');
  const { join } = await import('node:path');
  const { sentenceOf } = await import('./build/bundles.mjs');
  const { buildScenes } = await import('./build/scene-bundles.mjs');
  const { runChild } = await import('./launch/child.mjs');
  const { chromiumSwitches } = await import('./launch/electron-arguments.mjs');
  const { virtualScreen } = await import('./launch/virtual-screen.mjs');
  const { electronRuntime } = await import('./setup/electron-runtime.mjs');
  const { ffmpegPlace } = await import('./setup/ffmpeg-place.mjs');
  const { projectRoot: root, thisMachine } = await import('./setup/steps.mjs');
  const context = thisMachine();
  try {
    await buildScenes(root);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(1);
  }
  const folder = join(root, 'dist', 'scenes');
  const { parseCommand } = createRequire(import.meta.url)(join(folder, 'command.cjs'));
  const parsed = parseCommand(process.argv.slice(2), context.env['INIT_CWD'] ?? process.cwd());
  if (parsed.kind !== 'film') {
    const isList = parsed.kind === 'list';
    (isList ? process.stdout : process.stderr).write(`${parsed.text}\n`);
    process.exit(isList ? 0 : 2);
  }
  const runtime = electronRuntime(context);
  const program = await ffmpegPlace(context);
  if (!runtime || !program) throw new Error('Set-up gives Electron and ffmpeg.');
  const screen = await virtualScreen(context);
  const request = { request: parsed.request, root, ffmpeg: program.path };
  process.exitCode = await runChild(
    runtime.executable,
    // 3: fatal only, for what Chromium says of buses and graphics cards in a container helps nobody.
    [folder, '--log-level=3', ...chromiumSwitches(context)],
    { env: { ...screen.env, ROADGLASS_FILM: JSON.stringify(request) } },
  );
  screen.close();
}, [packages, ffmpeg, electron, electronLibraries, virtualDisplay]);
