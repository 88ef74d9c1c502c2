import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program on this terminal and waits for it, also through Ctrl-C, so that nothing stays behind.
 * A terminal sends Ctrl-C to the child by itself; from anywhere else (kill, a CI) it is handed on.
 * @param {string} program
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions,
 *   onMessage?: (message: unknown) => void}} [options]
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runChild(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { env, cwd, stdio = 'inherit' } = options;
    const child = spawn(program, args, { stdio, env, cwd });
    const byTerminal = process.stdin.isTTY === true;
    const handOn = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal === 'SIGINT' && byTerminal) return;
      child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    if (options.onMessage) child.on('message', options.onMessage);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, handOn);
      resolve(code ?? (signal ? 128 + constants.signals[signal] : 1));
    });
  });
}
