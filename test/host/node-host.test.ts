import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeHost } from '../../src-workers/host/node-host';
import type { WorkerProcess } from '../../src-workers/host/worker-host';
import { temporaryFolder } from '../fixtures/temporary-folder';
import { bundleWorker } from '../fixtures/worker-bundle';

const folder = temporaryFolder();
const started: WorkerProcess[] = [];
let entry: string;
beforeAll(async () => {
  entry = await bundleWorker('test/host/echo-worker.ts', folder.path);
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((worker) => worker.stop(0)));
});
afterAll(folder.remove);

function start(env?: Record<string, string>): { worker: WorkerProcess; messages: unknown[] } {
  const worker = nodeHost.start({ entry, name: 'echo', ...(env ? { env } : {}) });
  started.push(worker);
  const messages: unknown[] = [];
  worker.onMessage((message) => messages.push(message));
  return { worker, messages };
}

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 60_000 });
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('nodeHost', () => {
  it('carries structured clones both ways', async () => {
    const { worker, messages } = start();
    const message = {
      times: Float64Array.of(1.5, 2),
      set: new Set(['a']),
      nothing: undefined,
      big: 2n,
    };
    worker.post(message);
    await eventually(() => expect(messages).toEqual(['ready', message]));
    expect(worker.pid).toBeGreaterThan(0);
    expect(worker.name).toBe('echo');
  });

  it('keeps messages that come before anybody listens, and stops when a listener is removed', async () => {
    const worker = nodeHost.start({ entry, name: 'echo' });
    started.push(worker);
    const { worker: other, messages: later } = start();
    await eventually(() => expect(later).toEqual(['ready']));
    other.post('x');
    await eventually(() => expect(later).toEqual(['ready', 'x']));
    const messages: unknown[] = [];
    const remove = worker.onMessage((message) => messages.push(message));
    await eventually(() => expect(messages).toEqual(['ready']));
    remove();
    const rest: unknown[] = [];
    worker.onMessage((message) => rest.push(message));
    worker.post('second');
    await eventually(() => expect(rest).toEqual(['second']));
    expect(messages).toEqual(['ready']);
  });

  it('passes variables on', async () => {
    const { worker, messages } = start({ ROADGLASS_TEST: 'yes' });
    worker.post('environment');
    await eventually(() => expect(messages).toContain('yes'));
  });

  it('tells how a worker ended, and takes messages to it silently', async () => {
    const { worker } = start();
    worker.post('exit');
    expect(await worker.exited).toEqual({ code: 7, signal: null });
    worker.post('anybody there?');
    expect(await worker.stop()).toEqual({ code: 7, signal: null });
  });

  it('tells a crash', async () => {
    const { worker } = start();
    worker.post('crash');
    expect((await worker.exited).code).not.toBe(0);
  });

  it('an entry that is not there is an exit, not an exception', async () => {
    const worker = nodeHost.start({ entry: `${folder.path}/missing.cjs`, name: 'missing' });
    expect((await worker.exited).code).not.toBe(0);
  });

  it.skipIf(process.platform === 'win32')('stops with SIGTERM, then with SIGKILL', async () => {
    const { worker: willing, messages } = start();
    await eventually(() => expect(messages).toEqual(['ready']));
    const [first, second] = await Promise.all([willing.stop(), willing.stop()]);
    expect(first).toEqual({ code: null, signal: 'SIGTERM' });
    expect(second).toEqual(first);

    const { worker: stubborn, messages: answers } = start();
    stubborn.post('ignore-sigterm');
    await eventually(() => expect(answers).toContain('ignore-sigterm'));
    expect(await stubborn.stop(50)).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it.skipIf(process.platform === 'win32')('a worker leaves Ctrl-C to main', async () => {
    const { worker, messages } = start();
    await eventually(() => expect(messages).toEqual(['ready']));
    process.kill(worker.pid ?? 0, 'SIGINT');
    worker.post('still here');
    await eventually(() => expect(messages).toEqual(['ready', 'still here']));
  });

  it.skipIf(process.platform === 'win32')('a worker ends when main is killed', async () => {
    const maker = await bundleWorker('test/host/orphan-maker.ts', folder.path);
    const main = spawn(process.execPath, [maker, entry], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(main.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    main.kill('SIGKILL');
    await eventually(() => expect(isAlive(pid)).toBe(false));
  });
});
