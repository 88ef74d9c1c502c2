import { endWhenOrphaned } from './orphan-watch';
import type { MainPort } from './worker-host';
import { electronPort, type ElectronPort } from './worker-ports';

/** What Electron gives its utility processes; declared here so that nothing imports electron. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { data: unknown; ports: readonly ElectronPort[] }) => void,
  ): void;
}

type WorkerProcessGlobal = Pick<NodeJS.Process, 'on' | 'exit' | 'connected' | 'ppid'> & {
  send?: NodeJS.Process['send'];
  parentPort?: ElectronParentPort;
};

/**
 * The worker's line to main, whichever way it was started. The worker ends when main is gone, and
 * leaves an interrupt from the terminal to main.
 */
export function openMainPort(worker: WorkerProcessGlobal = process): MainPort {
  worker.on('SIGINT', () => undefined);
  const { parentPort } = worker;
  if (parentPort) {
    endWhenOrphaned(worker);
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) =>
        parentPort.on('message', ({ data, ports }) => listener(data, ports.map(electronPort))),
    };
  }
  if (!worker.send) throw new Error('a worker must be started by main');
  worker.on('disconnect', () => worker.exit(0));
  return {
    post(message) {
      // Main is leaving: `disconnect` comes next.
      if (worker.connected) worker.send?.(message, undefined, {}, () => undefined);
    },
    onMessage(listener) {
      worker.on('message', (message) => listener(message, []));
    },
  };
}
