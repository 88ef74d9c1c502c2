import { app, MessageChannelMain, nativeTheme, session, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ConsoleState } from '../../src-workers/contracts/console-state';
import type { Preferences } from '../../src-workers/contracts/preferences';
import type { WorkerHost } from '../../src-workers/host/worker-host';
import type { ConsoleEngine } from '../engine/console-engine';
import type { LoginItem } from '../preferences/login-item';
import { PreferencesStore } from '../preferences/preferences-store';
import type { SecretStore } from '../secrets/secret-store';
import { serveApp } from './app-protocol';
import { answerCommand, type CommandParts } from './command-handler';
import { answerWindow, connectWindow } from './console-ipc';
import { dialogsOf, showSentence } from './desktop-dialogs';
import { DesktopMemory } from './desktop-memory';
import type { Disposal } from './disposal';
import { electronEncryption } from './electron-encryption';
import { electronLoginItem } from './electron-login-item';
import { createElectronHost } from './electron-host';
import { reportUncaught } from './fatal-errors';
import { openFirstProject } from './first-project';
import { FramePorts } from './frame-ports';
import type { Inbox } from './inbox';
import type { LaunchRequest } from './launch-request';
import { lockSession } from './locked-session';
import type { Log } from './log-file';
import { setApplicationMenu } from './menu';
import { menuActions } from './menu-actions';
import { openRequested } from './open-request';
import { startingProject } from './starting-project';
import { SystemSecretStore } from './system-secret-store';
import { windowCommands } from './window-commands';
import { openWindow, rememberWindow } from './window';

export interface ConsoleOptions {
  readonly dataFolder: string;
  /** Folder of the built programs: the page in `renderer`, and `preload.cjs`. */
  readonly programs: string;
  readonly licences: string;
  readonly createEngine: (parts: {
    /** Absent: the project of the data folder. */
    readonly projectPath: string | undefined;
    readonly host: WorkerHost;
    readonly secrets: SecretStore;
    readonly loginItem: LoginItem;
  }) => Promise<ConsoleEngine>;
}

interface Start {
  readonly request: LaunchRequest;
  readonly inbox: Inbox;
  readonly disposal: Disposal;
  readonly log: Log;
}

/** Window and engine start side by side; the window's commands wait until the engine is there. */
export async function openConsole(options: ConsoleOptions, start: Start): Promise<void> {
  const { dataFolder, programs } = options;
  const { request, inbox, disposal, log } = start;
  nativeTheme.themeSource = 'dark';
  lockSession(session.defaultSession, log);
  serveApp(session.defaultSession, join(programs, 'renderer'));
  const memory = new DesktopMemory(dataFolder);
  // What is wrong with them the engine says.
  const { all: preferences } = await PreferencesStore.read(dataFolder, () => undefined);
  const window = openConsoleWindow(options, { memory, preferences }, start);

  const host = createElectronHost((name, line) => log.information(`[${name}] ${line}`));
  const secrets = new SystemSecretStore(dataFolder, electronEncryption);
  const { project: last } = memory.remembered;
  const loginItem = electronLoginItem();
  const starting = startingProject({
    asked: request.project,
    last: last !== undefined && existsSync(last) ? last : undefined,
    startWith: preferences.startWith,
    ask: () => dialogsOf(window).chooseProject(),
  }).then((wanted) =>
    openFirstProject(
      (projectPath) => options.createEngine({ projectPath, host, secrets, loginItem }),
      wanted,
    ),
  );
  const parts = starting.then(({ engine }) => commandParts(window, engine, start, dataFolder));
  // Whoever waits for it is told; the start itself fails below.
  parts.catch(() => undefined);
  answerWindow(window, parts, log);

  const { engine, problem } = await starting;
  disposal.add('window connection', connectWindow(window, engine));
  const rememberProject = ({ project }: ConsoleState): void =>
    memory.remember({ project: project.path });
  rememberProject(engine.state());
  disposal.add('memory of the project', engine.onState(rememberProject));
  const answer = async (command: unknown): ReturnType<typeof answerCommand> =>
    answerCommand(command, await parts);
  setApplicationMenu(menuActions({ window, answer, licences: options.licences }), !app.isPackaged);
  const tell = (sentences: readonly string[]): void => {
    for (const sentence of sentences) log.warning(sentence);
    if (sentences.length > 0) showSentence(window, 'error', sentences.join('\n'));
  };
  tell(problem === undefined ? [] : [problem]);
  const open = async (asked: LaunchRequest): Promise<void> =>
    tell(await openRequested(engine, asked));
  await open({ videos: request.videos });
  inbox.onRequest((asked) => {
    bringToFront(window);
    void open(asked);
  });
}

function openConsoleWindow(
  { programs }: ConsoleOptions,
  { memory, preferences }: { readonly memory: DesktopMemory; readonly preferences: Preferences },
  { disposal, log }: Start,
): BrowserWindow {
  const window = openWindow({
    preload: join(programs, 'preload.cjs'),
    icon: join(app.getAppPath(), 'assets', 'icons', '256x256.png'),
    development: !app.isPackaged,
    fullScreen: preferences.fullScreen,
    memory,
    log,
    onBroken: () =>
      showSentence(
        undefined,
        'error',
        'The window of Roadglass broke twice. Start Roadglass again.',
      ),
    // An app without a window that stays would be looked for in vain.
    onPageMissing() {
      process.stderr.write('INTERNAL_FAULT: The page of the window is missing. Build it anew.\n');
      app.exit(1);
    },
  });
  disposal.add('window', () => {
    if (window.isDestroyed()) return;
    rememberWindow(window, memory);
    window.destroy();
  });
  reportUncaught(log, (sentence) => showSentence(window, 'error', sentence));
  return window;
}

function commandParts(
  window: BrowserWindow,
  engine: ConsoleEngine,
  { disposal, log }: Start,
  dataFolder: string,
): CommandParts {
  disposal.add('engine', () => engine.dispose());
  const ports = new FramePorts(engine, window.webContents, () => new MessageChannelMain());
  // What a page watched ends with the page, however that one ends.
  window.webContents.on('did-navigate', () => ports.endAll());
  window.webContents.on('render-process-gone', () => ports.endAll());
  window.on('closed', () => ports.endAll());
  disposal.add('frame ports', () => ports.endAll());
  const logs = join(resolve(dataFolder), 'logs');
  const commands = windowCommands({
    ...{ engine, ports, logs, dialogs: dialogsOf(window) },
    ownFolders: () => [resolve(dataFolder), logs, dirname(engine.state().project.path)],
  });
  return { engine, window: commands, log };
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
