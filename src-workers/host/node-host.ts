import { fork } from 'node:child_process';
import type { WorkerExit, WorkerHost, WorkerProcess } from './worker-host';
import { workerEnvironment, workerFlags } from './worker-settings';

const defaultGraceMs = 5000;

/** Starts workers as Node processes: for the command line, servers and tests. */
export const nodeHost: WorkerHost = {
  start({ entry, name, env }): WorkerProcess {
    const child = fork(entry, [], {
      serialization: 'advanced',
      // Standard output belongs to main's own results, so a worker's goes to the error output.
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: [...workerFlags],
      // A session of its own keeps a Ctrl-C in the terminal away: main decides what it means.
      // The worker ends by itself when main is gone, see main-port.
      detached: process.platform !== 'win32',
      env: { ...workerEnvironment, ...process.env, ...env },
    });
    const listeners = new Set<(message: unknown) => void>();
    // Messages that came before anybody listened.
    const early: unknown[] = [];
    child.on('message', (message) => {
      if (listeners.size === 0) early.push(message);
      for (const listener of listeners) listener(message);
    });
    let over = false;
    const exited = new Promise<WorkerExit>((resolve) => {
      const end = (exit: WorkerExit): void => {
        over = true;
        resolve(exit);
      };
      child.on('exit', (code, signal) => end({ code, signal }));
      child.on('error', () => {
        // Also comes for a signal that cannot be sent; then the exit follows.
        if (child.pid === undefined) end({ code: null, signal: null });
      });
    });
    let stopping = false;
    return {
      name,
      pid: child.pid,
      exited,
      post(message, ports = []) {
        if (ports.length > 0) {
          throw new Error('a Node process takes no ports: windows need the Electron host');
        }
        // A worker that just died tells so by `exited`; nothing is to be done about its messages.
        if (child.connected) child.send(message as object, () => undefined);
      },
      onMessage(listener) {
        listeners.add(listener);
        for (const message of early.splice(0)) listener(message);
        return () => listeners.delete(listener);
      },
      stop(graceMs = defaultGraceMs) {
        if (!stopping && !over) {
          stopping = true;
          child.kill('SIGTERM');
          const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
          void exited.then(() => clearTimeout(timer));
        }
        return exited;
      },
    };
  },
};
