import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasDisplay } from '../setup/virtual-display.mjs';

/**
 * A display for a program that opens windows which nobody needs to see: the one there is, or an Xvfb of
 * a number of its own choice.
 * @param {import('../setup/run-steps.mjs').Context} context
 * @returns {Promise<{env: NodeJS.ProcessEnv, close: () => void}>} `env` names the display
 */
export async function virtualScreen(context) {
  if (hasDisplay(context)) return { env: context.env, close: () => undefined };
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Ctrl-C is for the program; the display goes after it.
    detached: true,
  });
  const close = () => void xvfb.kill();
  process.on('exit', close);
  const output = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]);
  const failed = once(xvfb, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a display.');
  });
  const [number] = await Promise.race([once(output, 'data'), failed]);
  failed.catch(() => undefined);
  return { env: { ...context.env, DISPLAY: `:${String(number).trim()}` }, close };
}
