import { ipcMain, powerMonitor, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { commandChannel, eventChannel } from '../../src-workers/contracts/console-channels';
import type { ConsoleEvent } from '../../src-workers/contracts/console-command';
import type { ConsoleEngine } from '../engine/console-engine';
import { isAppUrl } from './app-files';
import { answerCommand, refused, type CommandParts } from './command-handler';
import type { Log } from './log-file';

/** Answers the window's commands; those that come before the engine is there wait for it. */
export function answerWindow(window: BrowserWindow, parts: Promise<CommandParts>, log: Log): void {
  ipcMain.handle(commandChannel, async (event, message: unknown) => {
    if (!isOwnPage(event, window)) {
      log.warning(`A command came from ${event.senderFrame?.url ?? 'nowhere'}; it was refused.`);
      return refused('Only the window of Roadglass may do that.');
    }
    return answerCommand(message, await parts);
  });
}

/** The main frame of our window, while it shows our page. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || sender !== window.webContents || !senderFrame) return false;
  const { mainFrame } = window.webContents;
  return (
    senderFrame.routingId === mainFrame.routingId &&
    senderFrame.processId === mainFrame.processId &&
    isAppUrl(senderFrame.url)
  );
}

export function sendEvent(window: BrowserWindow, event: ConsoleEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}

/** Tells the window what the engine says, and both when the machine sleeps. Returns the end of it. */
export function connectWindow(window: BrowserWindow, engine: ConsoleEngine): () => void {
  const setTitle = (name: string): void => {
    if (!window.isDestroyed()) window.setTitle(`${name} – Roadglass`);
  };
  setTitle(engine.state().project.name);
  const removeListener = engine.onState((state) => {
    setTitle(state.project.name);
    sendEvent(window, { kind: 'state-changed', state });
  });
  const sleep = (): void => {
    engine.suspend();
    sendEvent(window, { kind: 'machine-slept' });
  };
  const wake = (): void => {
    engine.resume();
    sendEvent(window, { kind: 'machine-woke' });
  };
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('resume', wake);
  return () => {
    removeListener();
    powerMonitor.off('suspend', sleep);
    powerMonitor.off('resume', wake);
  };
}
