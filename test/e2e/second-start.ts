import { spawn } from 'node:child_process';
import { chromiumSwitches } from '../../scripts/launch/electron-arguments.mjs';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { thisMachine } from '../../scripts/setup/steps.mjs';

const limitMs = 30_000;

/** Starts the built app once more with the same data folder, and waits for its end. */
export async function startSecond(
  userData: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const machine = thisMachine();
  const { executable = '' } = electronRuntime(machine) ?? {};
  const switches = [`--user-data-dir=${userData}`, '--log-level=3', ...chromiumSwitches(machine)];
  const child = spawn(executable, [machine.root, ...args, ...switches], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(limit);
  return { code, said };
}
