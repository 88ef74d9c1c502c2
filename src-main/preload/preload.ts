import { contextBridge, ipcRenderer } from 'electron';
import {
  commandChannel,
  eventChannel,
  framePortChannel,
} from '../../src-workers/contracts/console-channels';
import type { ConsoleBridge, ConsoleEvent } from '../../src-workers/contracts/console-command';

const bridge: ConsoleBridge = {
  invoke: (command) => ipcRenderer.invoke(commandChannel, command),
  onEvent(listener) {
    const receive = (_: unknown, event: ConsoleEvent): void => listener(event);
    ipcRenderer.on(eventChannel, receive);
    return () => ipcRenderer.removeListener(eventChannel, receive);
  },
  // Electron 32 took `path` away from files and brought webUtils.
  pathsOf: () => [],
};

contextBridge.exposeInMainWorld('roadglass', bridge);
ipcRenderer.on(framePortChannel, ({ ports }, message: unknown) =>
  window.postMessage(message, '*', [...ports]),
);
