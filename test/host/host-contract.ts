import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { WorkerHost, WorkerProcess } from '../../src-workers/host/worker-host';

/** What every host of workers does. Without a test framework, so that it also runs inside Electron. */
export interface HostPromise {
  readonly name: string;
  /** Rejects when the host does not keep it. `entry`: the bundled `echo-worker.ts`. */
  run(host: WorkerHost, entry: string): Promise<void>;
}

/** The messages of a worker, to be waited for. */
function listen(worker: WorkerProcess): { next(): Promise<unknown>; remove: () => void } {
  const waiting: ((message: unknown) => void)[] = [];
  const got: unknown[] = [];
  const remove = worker.onMessage((message) => {
    const take = waiting.shift();
    if (take) take(message);
    else got.push(message);
  });
  return {
    remove,
    next: () =>
      got.length > 0 ? Promise.resolve(got.shift()) : new Promise((take) => waiting.push(take)),
  };
}

async function withWorker(
  host: WorkerHost,
  entry: string,
  use: (worker: WorkerProcess) => Promise<void>,
  env?: Record<string, string>,
): Promise<void> {
  const worker = host.start({ entry, name: 'echo', ...(env ? { env } : {}) });
  try {
    await use(worker);
  } finally {
    await worker.stop(0);
  }
}

export const hostContract: readonly HostPromise[] = [
  {
    name: 'carries structured clones both ways, also such as were sent before it had started',
    run: (host, entry) =>
      withWorker(host, entry, async (worker) => {
        const message = { times: Float64Array.of(1.5, 2), set: new Set(['a']), big: 2n };
        worker.post(message);
        const messages = listen(worker);
        strictEqual(await messages.next(), 'ready');
        deepStrictEqual(await messages.next(), message);
        ok((worker.pid ?? 0) > 0);
        strictEqual(worker.name, 'echo');
      }),
  },
  {
    name: 'keeps messages that come before anybody listens, and stops when a listener is removed',
    run: (host, entry) =>
      withWorker(host, entry, (worker) =>
        withWorker(host, entry, async (other) => {
          // The other one started later and has answered, so this one's first message is there too.
          const later = listen(other);
          strictEqual(await later.next(), 'ready');
          other.post('x');
          strictEqual(await later.next(), 'x');
          const messages = listen(worker);
          strictEqual(await messages.next(), 'ready');
          messages.remove();
          const rest = listen(worker);
          worker.post('second');
          strictEqual(await rest.next(), 'second');
          const late = await Promise.race([messages.next(), Promise.resolve('nothing')]);
          strictEqual(late, 'nothing');
        }),
      ),
  },
  {
    name: 'passes variables on',
    run: (host, entry) =>
      withWorker(
        host,
        entry,
        async (worker) => {
          const messages = listen(worker);
          worker.post('environment');
          strictEqual(await messages.next(), 'ready');
          strictEqual(await messages.next(), 'yes');
        },
        { ROADGLASS_TEST: 'yes' },
      ),
  },
  {
    name: 'tells how a worker ended, and takes messages to it silently',
    async run(host, entry) {
      const worker = host.start({ entry, name: 'echo' });
      worker.post('exit');
      deepStrictEqual(await worker.exited, { code: 7, signal: null });
      worker.post('anybody there?');
      deepStrictEqual(await worker.stop(), { code: 7, signal: null });
    },
  },
  {
    name: 'tells a crash',
    async run(host, entry) {
      const worker = host.start({ entry, name: 'echo' });
      worker.post('crash');
      ok((await worker.exited).code !== 0);
    },
  },
  {
    name: 'an entry that is not there is an exit, not an exception',
    async run(host, entry) {
      const worker = host.start({ entry: `${entry}.missing.cjs`, name: 'missing' });
      ok((await worker.exited).code !== 0);
    },
  },
  {
    name: 'stops with SIGTERM, once',
    run: (host, entry) =>
      withWorker(host, entry, async (worker) => {
        strictEqual(await listen(worker).next(), 'ready');
        const [first, second] = await Promise.all([worker.stop(), worker.stop()]);
        deepStrictEqual(first, { code: null, signal: 'SIGTERM' });
        deepStrictEqual(second, first);
      }),
  },
  {
    name: 'stops a worker at once that has hardly started',
    async run(host, entry) {
      const worker = host.start({ entry, name: 'echo' });
      ok((await worker.stop()).signal !== null);
    },
  },
  {
    name: 'ends with SIGKILL what does not heed SIGTERM',
    run: (host, entry) =>
      withWorker(host, entry, async (worker) => {
        const messages = listen(worker);
        worker.post('ignore-sigterm');
        strictEqual(await messages.next(), 'ready');
        strictEqual(await messages.next(), 'ignore-sigterm');
        deepStrictEqual(await worker.stop(50), { code: null, signal: 'SIGKILL' });
      }),
  },
  {
    name: 'a worker leaves Ctrl-C to main',
    run: (host, entry) =>
      withWorker(host, entry, async (worker) => {
        const messages = listen(worker);
        strictEqual(await messages.next(), 'ready');
        process.kill(worker.pid ?? 0, 'SIGINT');
        worker.post('still here');
        strictEqual(await messages.next(), 'still here');
      }),
  },
];
