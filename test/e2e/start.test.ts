import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { thisMachine } from '../../scripts/setup/steps.mjs';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

/** npm start, as far as it is ours: npm itself only runs the script. */
class Start {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown[]>;
  said = '';

  constructor(args: readonly string[], env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, [resolve('scripts', 'start.mjs'), ...args], {
      env: { ...process.env, ROADGLASS_DEMO: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = once(this.child, 'close');
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => (this.said += part.toString()));
    onTestFinished(() => {
      this.child.kill('SIGKILL');
    });
  }

  /** Waits for something that it says. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    await expect.poll(() => pattern.test(this.said), patience).toBe(true);
    return pattern.exec(this.said) as RegExpExecArray;
  }
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it('opens the window of the app, and ends it with Ctrl-C', async () => {
    const userData = temporaryUserData();
    const start = new Start([`--user-data-dir=${userData}`, '--remote-debugging-port=0'], {});
    const [, port] = await start.says(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//);
    const pages = async (): Promise<string[]> => {
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
      return ((await answer.json()) as { url: string }[]).map(({ url }) => url);
    };
    await expect.poll(pages, patience).toEqual([expect.stringMatching(/^app:\/\/roadglass\//)]);
    start.child.kill('SIGINT');
    expect(await start.ended).toEqual([0, null]);
  });

  it('runs without a window where there is no display, says so, and ends with Ctrl-C', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roadglass-headless-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const start = new Start([], {
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      ROADGLASS_DATA: folder,
    });
    await start.says(
      /^There is no display, so Roadglass runs without its window\..*Ctrl-C stops it/m,
    );
    start.child.kill('SIGINT');
    const [code] = await start.ended;
    expect(code).toBe(0);
  });
});

describe('the runtime', () => {
  it('is the one that the set-up found, and takes the app for no packaged one', async () => {
    const runtime = electronRuntime(thisMachine());
    const { app, close } = await startApp();
    const found = await app.evaluate(({ app: electron }) => ({
      version: process.versions['electron'],
      name: electron.name,
      isPackaged: electron.isPackaged,
    }));
    expect(found).toMatchObject({ name: 'Roadglass', isPackaged: false });
    // A named runtime may not tell its version.
    if (runtime?.version !== 'unknown') expect(found.version).toBe(runtime?.version);
    await close();
  });
});
