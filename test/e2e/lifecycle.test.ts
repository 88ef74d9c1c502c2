import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { makeVideo } from '../fixtures/videos';
import { ConsolePage } from './console-page';
import { startApp, temporaryUserData } from './electron-app';
import { patience } from './patience';

/** The processes below one, as Linux tells them; `ps` is not on every machine. */
function descendants(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
      .filter(Boolean)
      .map(Number);
  } catch {
    // It ended while it was looked at.
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The app while it analyses and plays a video, and the processes that this takes. */
async function atWork() {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const video = await makeVideo(folder.path, 'moving.mp4', {
    source: 'testsrc2=s=640x360:r=25:d=60',
  });
  const { app, window, userData } = await startApp({ args: [video] });
  await new ConsolePage({ app, window }).nextPicture();
  const main = app.process();
  const started = descendants(main.pid ?? 0);
  expect(started.length).toBeGreaterThan(3);
  return { main, started, userData };
}

describe('the app', () => {
  it.skipIf(process.platform !== 'linux')(
    'ends every process it started when the system asks it to end',
    async () => {
      const { main, started, userData } = await atWork();
      const ended = new Promise((resolve) => main.once('exit', (code) => resolve(code)));
      main.kill('SIGTERM');
      expect(await ended).toBe(0);
      await expect.poll(() => started.filter(isAlive), patience).toEqual([]);
      const log = readFileSync(join(userData, 'logs', 'roadglass.log'), 'utf8');
      expect(log).toMatch(/info Everything has ended\.\n$/);
      expect(log).not.toMatch(/ error /);
    },
  );

  it.skipIf(process.platform !== 'linux')(
    'leaves no process behind when it is killed',
    async () => {
      const { main, started } = await atWork();
      main.kill('SIGKILL');
      await expect.poll(() => started.filter(isAlive), patience).toEqual([]);
    },
  );

  it('loads its page again when that crashes', async () => {
    const { app } = await startApp({ expected: [/^page: it crashed$/, /Crashing because hung/] });
    await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      return new Promise<void>((resolve) => {
        first?.webContents.once('did-finish-load', () => resolve());
        first?.webContents.forcefullyCrashRenderer();
      });
    });
    const heading = (): Promise<unknown> =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('h2')?.textContent",
        ),
      );
    await expect.poll(heading, patience).toBe('Count the road');
  });

  it('opens the project of its data folder when the wanted one is of a newer Roadglass', async () => {
    const userData = temporaryUserData();
    const project = join(userData, 'future.roadglass');
    writeFileSync(project, JSON.stringify({ version: 99 }));
    const app = await startApp({ userData, args: ['--project', project] });
    const console = new ConsolePage(app);
    expect((await console.state()).project.name).toBe('Cameras');
    const log = readFileSync(join(userData, 'logs', 'roadglass.log'), 'utf8');
    expect(log).toContain('was written by a newer Roadglass');
    expect(JSON.parse(readFileSync(project, 'utf8'))).toEqual({ version: 99 });
  });
});
