import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ProcessExit {
  readonly code: number | null;
  readonly signal: string | null;
  /** The program could not be started at all. */
  readonly startError?: string;
}

/** A running program without standard output. */
export interface StartedProcess {
  readonly pid: number | undefined;
  /** Resolves when the program has ended and its last line was given out; never rejects. */
  readonly exited: Promise<ProcessExit>;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts a program with a list of arguments, never through a shell. */
export type ProcessStart = (options: {
  readonly program: string;
  readonly args: readonly string[];
  /** Gets each line of the error output. */
  readonly onLine: (line: string) => void;
  /** All of its standard input: what must not be seen in the list of processes. */
  readonly input?: string | undefined;
}) => StartedProcess;

/** What ffmpeg needs of the environment: to be loaded, and a home for its libraries' caches. */
const passedOn = [
  'PATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  'HOME',
];

function environment(): Record<string, string> {
  const environment: Record<string, string> = { AV_LOG_FORCE_NOCOLOR: '1' };
  for (const name of passedOn) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/**
 * A session of its own (setsid) keeps a Ctrl-C in the terminal away from the program: main decides
 * what an interrupt means. When main dies, a decoder ends by itself because its socket closes.
 */
export const startProcess: ProcessStart = ({ program, args, onLine, input }) => {
  const child = spawn(program, args, {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    env: environment(),
  });
  // A program that ends before it has read says why in another way.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const lines = createInterface({ input: child.stderr, crlfDelay: Infinity });
  lines.on('line', onLine);
  const exited = new Promise<ProcessExit>((resolve) => {
    let startError: string | undefined;
    child.on('error', (error) => {
      // Also comes when a signal cannot be sent; then the process did start and will exit.
      if (child.pid === undefined) resolve({ code: null, signal: null, startError: error.message });
      startError = error.message;
    });
    const drained = new Promise<void>((done) => lines.once('close', done));
    child.on('exit', (code, signal) => {
      void drained.then(() =>
        resolve({ code, signal, ...(startError === undefined ? {} : { startError }) }),
      );
    });
  });
  return { pid: child.pid, exited, kill: (signal) => void child.kill(signal) };
};
