import type { MessagePort } from 'node:worker_threads';
import type { WorkerPort } from './worker-host';

/** What Electron hands to its processes; declared here so that nothing imports electron. */
export interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  /** Messages wait until then. */
  start(): void;
  close(): void;
}

/** A port of Electron's (MessagePortMain). */
export function electronPort(port: ElectronPort): WorkerPort {
  let open = true;
  port.on('close', () => (open = false));
  return {
    post: (message) => {
      if (open) port.postMessage(message);
    },
    onMessage(listener) {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}

/** A port of Node's worker threads: what a server or a test has instead. */
export const nodePort = (port: MessagePort): WorkerPort => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => port.on('message', listener),
  onClose: (listener) => port.on('close', listener),
  close: () => port.close(),
});
