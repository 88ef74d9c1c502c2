import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { WorkerExit, WorkerHost, WorkerProcess } from '../../src-workers/host/worker-host';
import { workerEnvironment, workerFlags } from '../../src-workers/host/worker-settings';

const defaultGraceMs = 5000;

/** Takes a line that a worker printed. */
export type WorkerOutput = (name: string, line: string) => void;

/**
 * Starts workers as Electron's utility processes, which take ports of windows. Only after `ready`.
 * How one ended is known less well than of a Node process: Electron tells a number that may be an
 * exit code or a signal's, so a signal is only named where this side sent it.
 */
export function createElectronHost(onOutput: WorkerOutput): WorkerHost {
  return {
    start({ entry, name, env }): WorkerProcess {
      const child = utilityProcess.fork(entry, [], {
        serviceName: name,
        stdio: 'pipe',
        execArgv: [...workerFlags],
        env: { ...workerEnvironment, ...process.env, ...env },
      });
      forwardOutput(child, name, onOutput);
      const listeners = new Set<(message: unknown) => void>();
      // Messages that came before anybody listened: Electron itself would drop them.
      const early: unknown[] = [];
      child.on('message', (message: unknown) => {
        if (listeners.size === 0) early.push(message);
        for (const listener of listeners) listener(message);
      });

      let pid: number | undefined;
      let sent: 'SIGTERM' | 'SIGKILL' | undefined;
      let over = false;
      const exited = new Promise<WorkerExit>((resolve) => {
        child.once('exit', (code) => {
          over = true;
          resolve(sent ? { code: null, signal: sent } : { code, signal: null });
        });
      });
      // It has no pid, and cannot be ended, before this.
      const spawned = new Promise<void>((resolve) => {
        child.once('spawn', () => {
          pid = child.pid;
          resolve();
        });
      });
      return {
        name,
        get pid() {
          return pid;
        },
        exited,
        post(message, ports = []) {
          // A worker that just died tells so by `exited`; nothing is to be done about its messages.
          if (!over) child.postMessage(message, ports as unknown as MessagePortMain[]);
        },
        onMessage(listener) {
          listeners.add(listener);
          for (const message of early.splice(0)) listener(message);
          return () => listeners.delete(listener);
        },
        stop(graceMs = defaultGraceMs) {
          if (!sent && !over) {
            sent = 'SIGTERM';
            void spawned.then(() => child.kill());
            const timer = setTimeout(() => {
              sent = 'SIGKILL';
              void spawned.then(() => kill(pid));
            }, graceMs);
            void exited.then(() => clearTimeout(timer));
          }
          return exited;
        },
      };
    },
  };
}

/** Electron's own `kill` only asks. */
function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}

function forwardOutput(child: UtilityProcess, name: string, onOutput: WorkerOutput): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim()) onOutput(name, line);
    });
    stream?.on('end', () => {
      if (rest.trim()) onOutput(name, rest);
    });
  }
}
