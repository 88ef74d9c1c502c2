import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface TestDisplay {
  /** As in DISPLAY, `:99`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Room for a window of 1440 x 900, as in the pictures of the README. */
const screen = '1600x1000x24';
const startLimitMs = 20_000;

/** Starts Xvfb on a display of its own choice, so that two test runs do not meet. */
export async function startDisplay(): Promise<TestDisplay> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let said = '';
  xvfb.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const number = await displayNumber(xvfb).catch((error: Error) => {
    xvfb.kill();
    throw new Error(`Xvfb did not start: ${error.message}\n${said}`);
  });
  return {
    name: `:${number}`,
    async close() {
      if (xvfb.exitCode !== null || xvfb.signalCode !== null) return;
      xvfb.kill();
      await once(xvfb, 'exit');
    },
  };
}

/** Xvfb writes it, with a line end, when it takes connections. */
function displayNumber(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('it took too long')), startLimitMs);
    let text = '';
    (xvfb.stdio[3] as Readable).on('data', (part: Buffer) => {
      text += part.toString();
      const number = /^(\d+)\n/.exec(text)?.[1];
      if (number === undefined) return;
      clearTimeout(limit);
      resolve(number);
    });
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`exit code ${code}`)));
  });
}
