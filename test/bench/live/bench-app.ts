import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type * as Arguments from '../../../scripts/launch/electron-arguments.mjs';
import type * as Runtimes from '../../../scripts/setup/electron-runtime.mjs';
import type * as SetupSteps from '../../../scripts/setup/steps.mjs';
import { startDisplay, type TestDisplay } from '../../e2e/display';

/** The app on a display of its own, as a person starts it. */
export interface BenchApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly version: string;
  close(): Promise<void>;
}

/** The set-up's modules know where they lie, so they cannot be bundled into the benchmark. */
const script = async <Module>(...path: readonly string[]): Promise<Module> =>
  (await import(pathToFileURL(join(process.cwd(), 'scripts', ...path)).href)) as Module;

export async function startBenchApp(userData: string, args: readonly string[]): Promise<BenchApp> {
  const { thisMachine } = await script<typeof SetupSteps>('setup', 'steps.mjs');
  const { electronRuntime } = await script<typeof Runtimes>('setup', 'electron-runtime.mjs');
  const { chromiumSwitches } = await script<typeof Arguments>('launch', 'electron-arguments.mjs');
  const machine = thisMachine();
  const runtime = electronRuntime(machine);
  if (runtime === undefined) throw new Error('the benchmark needs Electron: npm run setup');
  const display: TestDisplay | undefined =
    process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? undefined : await startDisplay();
  const environment = { ...process.env } as Record<string, string>;
  environment['ROADGLASS_DEMO'] = '';
  if (display !== undefined) environment['DISPLAY'] = display.name;
  const startedAt = Date.now();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [process.cwd(), ...args, `--user-data-dir=${userData}`, ...chromiumSwitches(machine)],
    env: environment,
  });
  return {
    app,
    window: await app.firstWindow(),
    startedAt,
    version: runtime.version,
    async close() {
      await app.close();
      await display?.close();
    },
  };
}
