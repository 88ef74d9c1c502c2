import { app } from 'electron';
import { scenes } from '../library/index';
import { folderOf, type FilmRequest } from './film-request';
import { filmScene, photographScene } from './film-scene';
import { Studio } from './studio';

/** What scripts/scene.mjs hands over in ROADGLASS_FILM. */
export interface ShellRequest {
  readonly request: FilmRequest;
  readonly root: string;
  readonly ffmpeg: string;
}

// Drawn in software where there is no graphics card, which Chromium has to be told is wanted.
app.commandLine.appendSwitch('disable-gpu-sandbox');
app.commandLine.appendSwitch('ignore-gpu-blocklist');
app.commandLine.appendSwitch('enable-unsafe-swiftshader');
// On a busy machine one drawing may take longer than Chromium believes that a graphics card would.
app.commandLine.appendSwitch('disable-gpu-watchdog');
app.on('window-all-closed', () => undefined);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop.abort());
// Electron ends at a signal by itself; what was half written has to go first.
app.on('before-quit', (event) => {
  event.preventDefault();
  stop.abort();
});

async function run({ request, root, ffmpeg }: ShellRequest): Promise<void> {
  await app.whenReady();
  for (const name of request.names) {
    const own = scenes[name]!;
    const description = request.light ? { ...own, light: { kind: request.light } } : own;
    const folder = request.folder ?? folderOf(root, name);
    const { stillSeconds } = request;
    const studio = await Studio.open(__dirname);
    try {
      const files =
        stillSeconds === undefined
          ? await filmScene(studio, description, request, folder, ffmpeg, stop.signal)
          : await photographScene(studio, description, { ...request, stillSeconds }, folder);
      for (const file of files) process.stdout.write(`${file}\n`);
    } finally {
      studio.close();
    }
  }
}

run(JSON.parse(process.env['ROADGLASS_FILM'] ?? '') as ShellRequest).then(
  () => app.exit(0),
  (error: unknown) => {
    if (stop.signal.aborted) process.stderr.write('Stopped; nothing was written.\n');
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(stop.signal.aborted ? 130 : 1);
  },
);
