import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {{code: number, output: string}} CommandResult `code` is 127 when the program is not there
 *   and 124 when it ran out of time (the shell's own conventions)
 * @typedef {(program: string, args: string[], options?: {cwd?: string, env?: NodeJS.ProcessEnv,
 *   timeoutMs?: number}) => Promise<CommandResult>} RunCommand
 */

/** Long output is a failure's end, not its start. */
const OUTPUT_LIMIT = 64 * 1024;

/** @type {NodeJS.Signals[]} */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and keeps what it said, so that set-up prints one line instead of a log.
 * An interrupted set-up takes the program down with it.
 * @type {RunCommand}
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      // npm is a .cmd file on Windows, which only a shell starts; every argument here is our own.
      shell: process.platform === 'win32' && program === 'npm',
    });
    const keep = (/** @type {Buffer} */ part) => {
      output = (output + part.toString()).slice(-OUTPUT_LIMIT);
    };
    const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      process.exit(128 + constants.signals[signal]);
    };
    const end = (/** @type {CommandResult} */ result) => {
      for (const signal of ENDING_SIGNALS) process.off(signal, interrupt);
      resolve(result);
    };
    for (const signal of ENDING_SIGNALS) process.on(signal, interrupt);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => end({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => end({ code: code ?? (signal ? 124 : 1), output }));
  });
}

/**
 * @param {string} output
 * @param {number} count
 * @returns {string} the last lines, marked as quoted, without empty ones
 */
export function lastLines(output, count) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(-count)
    .map((line) => `  | ${line.trimEnd()}`)
    .join('\n');
}
