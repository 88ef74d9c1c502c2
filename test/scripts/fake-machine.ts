import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Context } from '../../scripts/setup/run-steps.mjs';

interface CommandAnswer {
  readonly code: number;
  readonly output: string;
}

export interface FakeMachine extends Context {
  /** Each command that was run, as a person would type it. */
  readonly commands: string[];
  readonly said: string[];
}

/**
 * A machine with an empty checkout, an empty PATH folder and no way to run anything for real.
 * @param answer what a command prints and how it ends; the default is success without a word
 */
export function fakeMachine(
  more: Partial<Pick<Context, 'platform' | 'uid' | 'env'>> = {},
  answer: (command: string, machine: FakeMachine) => CommandAnswer | undefined = () => undefined,
): FakeMachine {
  const root = mkdtempSync(join(tmpdir(), 'roadglass-setup-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const machine: FakeMachine = {
    root,
    env: { PATH: join(root, 'bin') },
    platform: 'linux',
    uid: 1000,
    ...more,
    commands: [],
    said: [],
    run: (program, args) => {
      const command = [program, ...args].join(' ').replaceAll(`${root}/`, '');
      machine.commands.push(command);
      return Promise.resolve(answer(command, machine) ?? { code: 0, output: '' });
    },
    say: (line) => machine.said.push(line),
  };
  return machine;
}

/** Puts a file with the right to run into the machine's checkout. */
export function putProgram(machine: Context, path: string): void {
  putFile(machine, path, '');
  chmodSync(join(machine.root, path), 0o755);
}

export function putFile(machine: Context, path: string, text: string): void {
  mkdirSync(dirname(join(machine.root, path)), { recursive: true });
  writeFileSync(join(machine.root, path), text);
}
