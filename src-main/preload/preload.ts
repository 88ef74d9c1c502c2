import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  commandChannel,
  eventChannel,
  framePortChannel,
} from '../../src-workers/contracts/console-channels';
import type { ConsoleBridge, ConsoleEvent } from '../../src-workers/contracts/console-command';

/** Electron 32 took `path` away from files and brought webUtils. */
function pathOf(file: File): string {
  const newer = webUtils as typeof webUtils | undefined;
  return newer ? newer.getPathForFile(file) : ((file as { path?: string }).path ?? '');
}

const bridge: ConsoleBridge = {
  invoke: (command) => ipcRenderer.invoke(commandChannel, command),
  onEvent(listener) {
    const receive = (_: unknown, event: ConsoleEvent): void => listener(event);
    ipcRenderer.on(eventChannel, receive);
    return () => void ipcRenderer.removeListener(eventChannel, receive);
  },
  pathsOf: (files) =>
    files.flatMap((file) => {
      const path = file instanceof File ? pathOf(file) : '';
      return path === '' ? [] : [path];
    }),
};

contextBridge.exposeInMainWorld('roadglass', bridge);
// Ports cannot pass the bridge; a message to the window itself can carry them.
ipcRenderer.on(framePortChannel, ({ ports }, message: unknown) =>
  window.postMessage(message, location.origin, [...ports]),
);
