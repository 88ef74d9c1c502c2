import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { chromiumSwitches } from '../../scripts/launch/electron-arguments.mjs';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { thisMachine } from '../../scripts/setup/steps.mjs';

export interface StartOptions {
  /** Behind the app's folder: paths of a project or of videos. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Of an earlier start, to find again what that one left. Default: a new one, removed afterwards. */
  readonly userData?: string;
  /** Begins with the demo that ships, as it does for a newcomer. */
  readonly demo?: boolean;
  /** A packaged Roadglass instead of Electron and the app's folder. */
  readonly packaged?: string;
  /** Complaints that this test provokes. */
  readonly expected?: readonly RegExp[];
}

export interface StartedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** What the page, main and its processes complained about so far. */
  readonly complaints: readonly string[];
  /** Writes out/screenshots/NAME.png and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Quits as a person does, and throws what the app complained about. Idempotent. */
  close(): Promise<void>;
}

/** An Electron that does not find its page waits for ever, so every wait here has an end. */
const startLimitMs = 60_000;
const closeLimitMs = 20_000;

/** What Chromium and Node say by themselves because Playwright drives them. */
const harmless = [
  /^Debugger listening on ws:/,
  /^Debugger attached\.$/,
  /^Debugger ending on ws:/,
  /^For help, see: https:\/\/nodejs\.org/,
  /^Waiting for the debugger to disconnect\.\.\.$/,
  /^DevTools listening on ws:/,
  /^\s*$/,
];

/** A folder for the app's data that is removed when the test is over, for tests that start it twice. */
export function temporaryUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roadglass-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * Starts the built app and waits for its window. The test fails when the app complains: an error in the
 * page's console, an exception in the page, a line on main's error output.
 */
export async function startApp(options: StartOptions = {}): Promise<StartedApp> {
  const machine = thisMachine();
  const runtime = electronRuntime(machine);
  if (!runtime) throw new Error('The end-to-end tests need Electron: npm run setup');
  const userData = options.userData ?? temporaryUserData();
  const app = await _electron.launch({
    executablePath: options.packaged ?? runtime.executable,
    args: [
      ...(options.packaged ? [] : [machine.root]),
      ...(options.args ?? []),
      `--user-data-dir=${userData}`,
      '--log-level=3',
      ...chromiumSwitches(machine),
    ],
    env: environmentOf(options),
    timeout: startLimitMs,
  });
  const complaints: string[] = [];
  const complain = (line: string): void => {
    if (![...harmless, ...(options.expected ?? [])].some((known) => known.test(line)))
      complaints.push(line);
  };
  listenTo(app, complain);
  const close = closer(app, complaints);
  onTestFinished(close);
  const window = await app.firstWindow({ timeout: startLimitMs }).catch(async (error: Error) => {
    await close().catch(() => {});
    throw new Error(`No window came: ${error.message}\n${complaints.join('\n')}`);
  });
  return {
    app,
    window,
    userData,
    complaints,
    async screenshot(name) {
      const folder = join(machine.root, 'out', 'screenshots');
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      await window.screenshot({ path });
      return path;
    },
    close,
  };
}

/** A test says itself what there is to see; an empty name of the demo: there is none. */
function environmentOf({ env = {}, demo = false }: StartOptions): Record<string, string> {
  const environment = { ...process.env } as Record<string, string>;
  delete environment['ROADGLASS_DEMO'];
  return { ...environment, ...(demo ? {} : { ROADGLASS_DEMO: '' }), ...env };
}

function listenTo(app: ElectronApplication, complain: (line: string) => void): void {
  let rest = '';
  app.process().stderr?.on('data', (part: Buffer) => {
    const lines = (rest + part.toString()).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(complain);
  });
  app.process().stderr?.on('end', () => complain(rest));
  const seen = new Set<Page>();
  const listenToPage = (page: Page): void => {
    if (seen.has(page)) return;
    seen.add(page);
    page.on('console', (message) => {
      if (message.type() === 'error') complain(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complain(`page: ${error.stack ?? error.message}`));
    page.on('crash', () => complain('page: it crashed'));
  };
  app.windows().forEach(listenToPage);
  app.on('window', listenToPage);
}

function closer(app: ElectronApplication, complaints: readonly string[]): () => Promise<void> {
  let closing: Promise<void> | undefined;
  // Playwright forgets it when the app has ended by itself.
  const child = app.process();
  const close = async (): Promise<void> => {
    const ended = async (): Promise<'closed'> => {
      if (child.exitCode === null && child.signalCode === null) await app.close();
      return 'closed';
    };
    let limit: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'too late'>((resolve) => {
      limit = setTimeout(() => resolve('too late'), closeLimitMs);
    });
    const end = await Promise.race([ended(), tooLate]);
    clearTimeout(limit);
    if (end === 'too late') {
      child.kill('SIGKILL');
      throw new Error(`The app did not close within ${closeLimitMs / 1000} s.`);
    }
    if (complaints.length > 0) throw new Error(`The app complained:\n${complaints.join('\n')}`);
  };
  return () => (closing ??= close());
}
