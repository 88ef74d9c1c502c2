import { BrowserWindow, screen } from 'electron';
import { appOrigin } from './app-files';
import type { DesktopMemory } from './desktop-memory';
import type { Log } from './log-file';
import { openingBounds, smallestWindow } from './window-bounds';

/** The console's background, so that nothing flashes before the page paints. */
const background = '#121212';
/** A window that crashes again so soon would crash for ever. */
const secondCrashMs = 60_000;

export interface WindowOptions {
  readonly preload: string;
  /** Of the window; systems other than Linux take the program's. */
  readonly icon: string;
  readonly development: boolean;
  /** The window fills the screen from the start. */
  readonly fullScreen: boolean;
  readonly memory: DesktopMemory;
  readonly log: Log;
  /** The page crashed twice within a minute; it is not loaded again. */
  readonly onBroken: () => void;
  /** The page is not there: nothing will ever be seen. */
  readonly onPageMissing: () => void;
}

/** Makes the console's window, and loads its page. It is shown when there is something to see. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { preload, icon, development, memory, log } = options;
  const { window: remembered } = memory.remembered;
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const window = new BrowserWindow({
    ...openingBounds(
      remembered?.bounds,
      screens.map(({ workArea }) => workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Roadglass',
    icon,
    backgroundColor: background,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: development,
      // Its dictionaries would come from the network.
      spellcheck: false,
      // A hidden window paints nothing, gives no credit back, and so costs no previews.
      backgroundThrottling: true,
    },
  });
  if (remembered?.maximised) window.maximize();
  if (options.fullScreen) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberWindow(window, memory));
  // The page has no say in it: the title names the project.
  window.on('page-title-updated', (event) => event.preventDefault());
  reloadOnce(window, log, options.onBroken);
  showPage(window, options);
  return window;
}

function showPage(window: BrowserWindow, { log, onPageMissing }: WindowOptions): void {
  window.webContents.on('did-navigate', (_event, url, status) => {
    if (status < 400) return;
    log.error('The page of the window is not there', new Error(`${url}: ${status}`));
    onPageMissing();
  });
  // Also rejects when the window is closed, or its page crashes, before all is loaded.
  window.loadURL(`${appOrigin}/`).catch((error: unknown) => {
    log.warning(`The page of the window was not loaded to its end: ${String(error)}`);
  });
}

export function rememberWindow(window: BrowserWindow, memory: DesktopMemory): void {
  memory.remember({
    window: { bounds: window.getNormalBounds(), maximised: window.isMaximized() },
  });
}

function reloadOnce(window: BrowserWindow, log: Log, onBroken: () => void): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`The page of the window ended: ${reason}, exit code ${exitCode}.`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    const again = now - lastCrash < secondCrashMs;
    lastCrash = now;
    if (again) onBroken();
    else window.webContents.reload();
  });
  window.on('unresponsive', () => log.warning('The window does not respond.'));
  window.on('responsive', () => log.information('The window responds again.'));
}
