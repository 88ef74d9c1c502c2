import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumSwitches } from '../../scripts/launch/electron-arguments.mjs';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { thisMachine } from '../../scripts/setup/steps.mjs';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { bundleWorker } from '../fixtures/worker-bundle';
import { hostContract } from '../host/host-contract';

const folder = temporaryFolder();
const machine = thisMachine();
let echo: string;
let ports: string;
beforeAll(async () => {
  echo = await bundleWorker('test/host/echo-worker.ts', folder.path);
  ports = await bundleWorker('test/e2e/electron-host/port-worker.ts', folder.path);
  await build({
    entryPoints: ['test/e2e/electron-host/main.ts'],
    outfile: join(folder.path, 'main.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: ['electron'],
  });
  const project = { name: 'electron-host-test', version: '1.0.0', main: 'main.cjs' };
  writeFileSync(join(folder.path, 'package.json'), JSON.stringify(project));
});
afterAll(folder.remove);

/** Starts Electron with the test's own main program. */
function electron(task: string, entry: string): ChildProcess {
  const data = `--user-data-dir=${join(folder.path, 'data')}`;
  const switches = ['--log-level=3', data, ...chromiumSwitches(machine)];
  const { executable = '' } = electronRuntime(machine) ?? {};
  return spawn(executable, [...switches, folder.path, task, entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The answers of a run that ended by itself. */
async function answers(task: string, entry: string): Promise<Record<string, unknown>[]> {
  const child = electron(task, entry);
  let out = '';
  let problems = '';
  child.stdout?.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (problems += part.toString()));
  const limit = setTimeout(() => child.kill('SIGKILL'), 100_000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(limit);
  if (code !== 0) throw new Error(`Electron ended with ${String(code)}:\n${out}\n${problems}`);
  return parsed(out);
}

const parsed = (out: string): Record<string, unknown>[] =>
  [...out.matchAll(/^answer (.*)$/gm)].map(
    ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
  );

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')("Electron's host of workers", () => {
  let kept: Record<string, unknown>[];
  beforeAll(async () => {
    kept = await answers('contract', echo);
  });

  it.each(hostContract)('$name', ({ name }) => {
    expect(kept.find((answer) => answer['name'] === name)).toEqual({ name });
  });

  it('hands a port over, tells the worker when it is closed, and passes on what it prints', async () => {
    expect(await answers('ports', ports)).toEqual([
      { back: [1, 2, 3], printed: 'port taker: a worker prints' },
    ]);
  });

  it('a worker ends when main is killed', async () => {
    const main = electron('orphan', echo);
    let out = '';
    main.stdout?.on('data', (part: Buffer) => (out += part.toString()));
    await vi.waitFor(() => expect(parsed(out)).toHaveLength(1), { timeout: 60_000 });
    const pid = parsed(out)[0]?.['pid'] as number;
    expect(isAlive(pid)).toBe(true);
    main.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 60_000 });
  });
});
